package fr.fondationdesterritoires.launcher.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody invented, with an account of the same lasting id on every machine.
 *
 * @param key the part of the e-mail before the at sign, by which scripts name the person
 * @param featured whether the short list of people to sign in as shows them
 */
public record DemoPerson(
        UUID id,
        String key,
        String name,
        String email,
        String locale,
        Set<String> roles,
        Group group,
        boolean featured,
        Words part) {

    /** Where the person's main work on the platform is. */
    public enum Group {
        STAFF,
        ACTORS,
        CATALYSTS,
        COMMITTEE
    }

    /** What they do here, in both languages. */
    public record Words(String fr, String en) {

        public String in(String language) {
            return "en".equals(language) ? en : fr;
        }
    }

    public DemoPerson {
        roles = Set.copyOf(roles);
    }

    /** People's keys are their names without accents. */
    static String keyOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(" ", ".")
                .replace(' ', '-')
                .replaceAll("[^a-z.-]", "");
    }
}
