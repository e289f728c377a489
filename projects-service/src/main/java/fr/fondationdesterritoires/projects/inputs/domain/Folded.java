package fr.fondationdesterritoires.projects.inputs.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as search compares it: plain lower-case words; accents, case, hyphens and apostrophes make no difference. */
public final class Folded {

    private static final int LONGEST_QUERY = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    public static String text(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /** What was typed into a search; only its beginning counts if it is very long. */
    public static String query(String typed) {
        return text(typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed);
    }

    /** The typed words as PostgreSQL reads them, each the beginning of a word; empty when nothing was typed. */
    public static String prefixes(String typed) {
        String words = query(typed);
        return words.isEmpty() ? "" : words.replace(" ", ":* & ") + ":*";
    }
}
