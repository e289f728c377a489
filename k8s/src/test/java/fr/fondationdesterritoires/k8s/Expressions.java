package fr.fondationdesterritoires.k8s;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a PromQL expression reads. */
final class Expressions {

    private static final Pattern TEXTS = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGES = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
    private static final Pattern LABELS =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:$])([a-zA-Z_:][\\w:]*)(?!\\s*\\(|[\\w:])");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "group_left", "group_right", "inf", "nan", "Inf", "NaN");

    private Expressions() {}

    static Set<String> metrics(String expression) {
        String bare = expression;
        for (Pattern part : new Pattern[] {TEXTS, MATCHERS, RANGES, LABELS}) {
            bare = part.matcher(bare).replaceAll(" ");
        }
        Set<String> metrics = new TreeSet<>();
        Matcher name = NAME.matcher(bare);
        while (name.find()) {
            if (!WORDS.contains(name.group(1))) {
                metrics.add(name.group(1));
            }
        }
        return metrics;
    }

    /** As it is asked once Grafana has put in its variables. */
    static String filledIn(String expression) {
        return expression.replace("$__rate_interval", "5m").replace("$service", "projects-service");
    }
}
