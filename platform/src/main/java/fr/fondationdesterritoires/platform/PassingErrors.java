package fr.fondationdesterritoires.platform;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells what comes from a part that is away, overloaded or contended, and may work in a moment. What the database said
 * is judged by its SQLSTATE alone: drivers and frameworks put lasting errors among resource failures, too.
 */
public final class PassingErrors {

    /** Connection lost, rolled back in favour of another, no room, ended by an operator or a time limit. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

    /** Ended while idle in a transaction; read-only for the moment, while a standby takes over; locked by another. */
    private static final Set<String> PASSING_STATES = Set.of("25P03", "25006", "55P03");

    private PassingErrors() {}

    public static boolean isPassing(Throwable error) {
        List<Throwable> chain = Failures.chain(error);
        // Whatever keeps a connection from being made has nothing to do with the work that wanted it.
        if (chain.stream().anyMatch(CannotCreateTransactionException.class::isInstance)) {
            return true;
        }
        return states(chain)
                .findFirst()
                .map(PassingErrors::isPassingState)
                .orElseGet(() -> chain.stream().anyMatch(PassingErrors::isPassingByType));
    }

    private static Stream<String> states(List<Throwable> chain) {
        return chain.stream()
                .filter(R2dbcException.class::isInstance)
                .map(R2dbcException.class::cast)
                .map(R2dbcException::getSqlState)
                .filter(Objects::nonNull);
    }

    private static boolean isPassingState(String state) {
        return PASSING_STATES.contains(state) || PASSING_CLASSES.stream().anyMatch(state::startsWith);
    }

    private static boolean isPassingByType(Throwable error) {
        return error instanceof TransientDataAccessException
                || error instanceof DataAccessResourceFailureException
                || error instanceof R2dbcTransientException
                || error instanceof R2dbcNonTransientResourceException
                || error instanceof TimeoutException;
    }
}
