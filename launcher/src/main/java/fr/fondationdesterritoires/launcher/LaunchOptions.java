package fr.fondationdesterritoires.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the person at the terminal asked for.
 *
 * @param observed whether a Prometheus watches
 * @param only short names of the parts to start ("projects", "gateway"); all when empty
 * @param startUpCaches whether services are trained once for a quick start
 * @param replicas how many of each service run side by side, the gateway included
 */
record LaunchOptions(
        Command command,
        String argument,
        Path projectRoot,
        int port,
        boolean demonstration,
        Identity identity,
        boolean observed,
        Set<String> only,
        boolean startUpCaches,
        int replicas) {

    private static final String REPLICAS = "--replicas=";
    private static final int MOST_REPLICAS = 3;

    enum Command {
        RUN,
        STATUS,
        TOKEN,
        RESTART,
        RESET,
        TRAIN
    }

    enum Identity {
        LOCAL,
        KEYCLOAK
    }

    LaunchOptions {
        only = Set.copyOf(only);
    }

    /** An option that is not understood; the message says what would be. */
    static final class Misunderstood extends RuntimeException {
        Misunderstood(String message) {
            super(message);
        }
    }

    static LaunchOptions parse(List<String> words, Path projectRoot) {
        var command = Command.RUN;
        var argument = "";
        var port = 8080;
        var demonstration = true;
        var identity = Identity.LOCAL;
        var observed = false;
        var only = new TreeSet<String>();
        var caches = true;
        var replicas = 1;
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            switch (word) {
                case "--port" -> port = portNumber(value(word, left));
                case "--demo" -> demonstration = true;
                case "--empty" -> demonstration = false;
                case "--identity=local" -> identity = Identity.LOCAL;
                case "--identity=keycloak" -> identity = Identity.KEYCLOAK;
                case "--observe" -> observed = true;
                case "--only" -> only.addAll(List.of(value(word, left).split(",")));
                case "--no-cache" -> caches = false;
                case String many
                when many.startsWith(REPLICAS) -> replicas = replicas(many.substring(REPLICAS.length()));
                case "--status" -> command = Command.STATUS;
                case "--reset" -> command = Command.RESET;
                case "--train" -> command = Command.TRAIN;
                case "--token" -> {
                    command = Command.TOKEN;
                    argument = value(word, left);
                }
                case "--restart" -> {
                    command = Command.RESTART;
                    argument = value(word, left);
                }
                default -> throw new Misunderstood("The option " + word + " is not known. See ./start --help.");
            }
        }
        return new LaunchOptions(
                command, argument, projectRoot, port, demonstration, identity, observed, only, caches, replicas);
    }

    boolean wants(String shortName) {
        return only.isEmpty() || only.contains(shortName);
    }

    /** What to write behind {@code ./start} for the same platform; read again, they give the same options. */
    List<String> words() {
        var words = new ArrayList<>(List.of(
                "--port",
                String.valueOf(port),
                demonstration ? "--demo" : "--empty",
                "--identity=" + identity.name().toLowerCase(Locale.ROOT),
                REPLICAS + replicas));
        if (observed) {
            words.add("--observe");
        }
        if (!only.isEmpty()) {
            words.addAll(List.of("--only", String.join(",", new TreeSet<>(only))));
        }
        if (!startUpCaches) {
            words.add("--no-cache");
        }
        return words;
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new Misunderstood("The option " + option + " needs a value. See ./start --help.");
        }
        return left.removeFirst();
    }

    private static int replicas(String text) {
        if (!text.matches("[1-" + MOST_REPLICAS + "]")) {
            throw new Misunderstood("Of each service 1 to %d can run, not %s.".formatted(MOST_REPLICAS, text));
        }
        return Integer.parseInt(text);
    }

    private static int portNumber(String text) {
        try {
            return new Ports(Integer.parseInt(text)).portal();
        } catch (IllegalArgumentException notAPort) {
            throw new Misunderstood("A port between 1024 and 64000 is needed, not " + text + ".");
        }
    }
}
