package fr.fondationdesterritoires.gateway.problems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;

/** The sentences of {@code problems_*.properties}, in the reader's language: French unless English is preferred. */
final class Words {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Map<Locale, ResourceBundle> BUNDLES =
            Map.of(Locale.FRENCH, bundle(Locale.FRENCH), Locale.ENGLISH, bundle(Locale.ENGLISH));

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    static Words asAskedBy(HttpHeaders headers) {
        Locale locale = preferred(headers);
        ResourceBundle bundle = BUNDLES.get(locale);
        return bundle == null ? asAskedBy(new HttpHeaders()) : new Words(locale, bundle);
    }

    Locale locale() {
        return locale;
    }

    String of(String key, Map<String, String> arguments) {
        if (!bundle.containsKey(key)) {
            return "";
        }
        String sentence = bundle.getString(key);
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            sentence = sentence.replace("{" + argument.getKey() + "}", named(argument.getKey(), argument.getValue()));
        }
        return sentence;
    }

    /** A service is said by what people find there, not by its technical name. */
    private String named(String argument, String value) {
        String key = argument + "." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
    }

    private static Locale preferred(HttpHeaders headers) {
        try {
            Locale found = Locale.lookup(headers.getAcceptLanguage(), SPOKEN);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.FRENCH;
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
