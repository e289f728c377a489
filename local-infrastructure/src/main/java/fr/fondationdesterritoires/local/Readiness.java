package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How a process shows that it is ready to work, and for how long that may take.
 *
 * @param sign whether it is ready now
 */
public record Readiness(BooleanSupplier sign, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int LAST_LINES = 15;

    /** That of one who answers at this address with 200. */
    public static Readiness answering(URI address, Duration patience) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return new Readiness(() -> answers(request), patience);
    }

    /** That of one who takes connections on all these ports. */
    public static Readiness listening(Collection<Integer> ports, Duration patience) {
        var all = List.copyOf(ports);
        return new Readiness(() -> all.stream().allMatch(Readiness::listens), patience);
    }

    /** Returns once the process is ready; says in words if it ends before, or takes too long. */
    public void await(ChildProcess process) {
        var waiting = new Waiting(patience, PAUSE);
        // Somebody else may answer in place of a process that has died.
        while (!sign.getAsBoolean() || !process.isAlive()) {
            if (!process.isAlive()) {
                throw new LocalPartException("%s stopped while starting. The end of its log, %s:%n%s"
                        .formatted(process.name(), process.log(), String.join("\n", process.lastLines(LAST_LINES))));
            }
            if (waiting.isOver()) {
                throw new LocalPartException("%s was not ready after %d seconds. Its log is %s."
                        .formatted(process.name(), patience.toSeconds(), process.log()));
            }
            waiting.pause();
        }
    }

    static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean answers(HttpRequest request) {
        try {
            return LocalHttp.send(request).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
