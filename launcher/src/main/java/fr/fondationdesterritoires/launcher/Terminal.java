package fr.fondationdesterritoires.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Progress in words, one line per thing that happened. */
public final class Terminal {

    private final PrintStream out;
    private final Instant startedAt = Instant.now();

    public Terminal(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Something is ready, this long after the start. */
    public void ready(String what, String where) {
        say(String.format(Locale.ROOT, "  ready  %-22s %-34s %5.1f s", what, where, seconds()));
    }

    public void warn(String line) {
        say("  ! " + line.replace("\n", "\n    "));
    }

    public double seconds() {
        return Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
    }
}
