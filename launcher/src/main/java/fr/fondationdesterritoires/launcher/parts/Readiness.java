package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.local.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a process whether it is ready. */
final class Readiness {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI address;

    /** One that answers at this address with 200 once it is. */
    Readiness(URI address) {
        this.address = address;
    }

    void await(ChildProcess process, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new LaunchFailed("%s stopped while starting. The end of its log, %s:%n%s"
                        .formatted(process.name(), process.log(), String.join("\n", process.lastLines(15))));
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailed("%s was not ready after %d seconds. Its log is %s."
                        .formatted(process.name(), patience.toSeconds(), process.log()));
            }
            pause();
        }
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Interrupted while waiting for " + address + ".");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Interrupted while waiting for a service.");
        }
    }
}
