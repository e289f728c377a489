package fr.fondationdesterritoires.k8s;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prometheus' own reading of rules, from the package that {@code ./start --observe} takes its Prometheus from. */
final class Promtool {

    private static final Path ROOT = Path.of("..");

    private static @Nullable String found;

    private Promtool() {}

    /** Nothing if it is content, else what it said. */
    static List<String> complaints(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of(binary()));
        command.addAll(List.of(words));
        Command.Answer answer = Command.run(folder, command);
        return answer.code() == 0 ? List.of() : List.of(answer.text());
    }

    private static synchronized String binary() {
        if (found == null) {
            Command.Answer answer = Command.run(
                    ROOT,
                    List.of("bash", "-c", ". bin/tools.sh && need_prometheus >&2 && printf %s \"${PROMETHEUS%/*}\""));
            if (answer.code() != 0) {
                throw new IllegalStateException(answer.text());
            }
            found = Path.of(answer.text()).resolve("promtool").toAbsolutePath().toString();
        }
        return found;
    }
}
