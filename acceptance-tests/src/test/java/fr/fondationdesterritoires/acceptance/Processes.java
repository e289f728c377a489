package fr.fondationdesterritoires.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform's own processes, as those who run them see them. */
final class Processes {

    /** In the order in which their ports are counted. */
    static final List<String> ALL =
            List.of("gateway", "projects-service", "funding-service", "territories-service", "notifications-service");

    /** What the virtual machine itself says is no line of ours. */
    private static final Pattern VIRTUAL_MACHINE = Pattern.compile("^(?:$|\\[[0-9.,]+s]|WARNING: |Picked up )");

    private Processes() {}

    /** Every line since the platform was started, through all of a process's lives. */
    static Stream<String> log(String process) {
        try {
            return Files.readAllLines(Platform.running().logs().get(process)).stream()
                    .filter(line -> !VIRTUAL_MACHINE.matcher(line).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process shows to Prometheus since it was last started. */
    static Stream<String> series(String process) {
        return Platform.running()
                .management(ALL.indexOf(process))
                .get("/actuator/prometheus")
                .expect(200)
                .response()
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"));
    }
}
