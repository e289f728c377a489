package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A service that was started from its image. */
record RunningService(Container container, ChildProcess process, Ports ports) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    String address() {
        return "http://127.0.0.1:" + ports.requests();
    }

    /** Waits until it says that it is ready; fails with the end of its log where it ends instead. */
    RunningService awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new ImageFailed("%s ended while starting. The end of its log, %s:%n%s"
                        .formatted(process.name(), process.log(), String.join("\n", process.lastLines(15))));
            }
            if (System.nanoTime() > deadline) {
                process.killHard();
                throw new ImageFailed("%s was not ready after %d seconds. Its log is %s."
                        .formatted(process.name(), PATIENCE.toSeconds(), process.log()));
            }
            pause();
        }
        return this;
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + ports.management() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while waiting for " + process.name() + ".", interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while waiting for a service.", interrupted);
        }
    }

    void stop() {
        process.stop(Duration.ofSeconds(65));
    }
}
