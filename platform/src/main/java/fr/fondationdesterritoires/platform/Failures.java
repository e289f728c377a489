package fr.fondationdesterritoires.platform;

import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells failures without their messages, which may hold what people wrote: a database quotes the row it refuses. */
public final class Failures {

    private static final int DEPTH = 10;
    private static final int FRAMES = 40;

    private Failures() {}

    /** The failure and its causes by class, with the database's code, on one line. */
    public static String inShort(Throwable failure) {
        return chain(failure).stream().map(Failures::named).collect(Collectors.joining(" < "));
    }

    /** The same with where each came from, a line per frame. */
    public static String inFull(Throwable failure) {
        return chain(failure).stream().map(Failures::withFrames).collect(Collectors.joining("\nCaused by: "));
    }

    static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause)
                .limit(DEPTH)
                .toList();
    }

    private static String named(Throwable failure) {
        String state = failure instanceof R2dbcException database ? database.getSqlState() : null;
        return failure.getClass().getName() + (state == null ? "" : " (" + state + ")");
    }

    private static String withFrames(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", named(failure), ""));
    }
}
