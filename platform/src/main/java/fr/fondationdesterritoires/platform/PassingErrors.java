package fr.fondationdesterritoires.platform;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what comes from a part that is away, overloaded or contended, and may work in a moment. */
public final class PassingErrors {

    private static final int DEPTH = 10;

    private PassingErrors() {}

    public static boolean isPassing(Throwable error) {
        return Stream.iterate(error, Throwable::getCause)
                .limit(DEPTH)
                .takeWhile(at -> at != null)
                .anyMatch(PassingErrors::isOne);
    }

    private static boolean isOne(Throwable error) {
        return error instanceof TransientDataAccessException
                || error instanceof DataAccessResourceFailureException
                || error instanceof CannotCreateTransactionException
                || error instanceof R2dbcTransientException
                || error instanceof R2dbcNonTransientResourceException
                || error instanceof TimeoutException;
    }
}
