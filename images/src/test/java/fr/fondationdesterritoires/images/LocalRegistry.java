package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.ChildProcess;
import fr.fondationdesterritoires.local.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real registry of images, Debian's package of it, as a process of its own on 127.0.0.1. */
final class LocalRegistry implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ChildProcess process;
    private final String address;

    private LocalRegistry(ChildProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    static LocalRegistry start(Path folder) throws Exception {
        var program = Tool.run(
                List.of("bash", "-c", "cd .. && . bin/tools.sh && need_registry >&2 && printf %s \"$REGISTRY\""));
        var address = "127.0.0.1:" + FreePorts.any();
        var configuration =
                Files.writeString(folder.resolve("registry.yaml"), """
                version: 0.1
                log: {level: warn}
                storage: {filesystem: {rootdirectory: %s}}
                http: {addr: %s}
                """.formatted(folder.resolve("stored"), address));
        var words = List.of(program.lines().toList().getLast(), "serve", configuration.toString());
        var process = ChildProcess.start(new ChildProcess.Command("registry", words, Map.of(), folder));
        var registry = new LocalRegistry(process, address);
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!registry.answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The registry did not start: " + process.output());
            }
            Thread.sleep(50);
        }
        return registry;
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://" + address + "/v2/"))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Host and port, as the first part of an image's name. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }
}
