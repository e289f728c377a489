package fr.fondationdesterritoires.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class PassingErrorsTests {

    private static Throwable said(String state) {
        return new DataAccessResourceFailureException(
                "translated", new R2dbcNonTransientResourceException("said", state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "53100", "57P01", "57014", "55P03", "25P03", "25006"})
    void what_the_database_may_do_in_a_moment_is_tried_again(String state) {
        assertThat(PassingErrors.isPassing(said(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"54000", "55000", "42P01", "22001", "23505", "25001", "58000", "XX000"})
    void what_the_database_will_never_do_is_not_tried_for_ever_whatever_the_exception_is_called(String state) {
        assertThat(PassingErrors.isPassing(said(state))).isFalse();
        assertThat(PassingErrors.isPassing(new R2dbcTransientResourceException("said", state)))
                .isFalse();
    }

    @Test
    void a_connection_that_cannot_be_made_is_tried_again_even_for_a_wrong_password() {
        assertThat(PassingErrors.isPassing(new CannotCreateTransactionException("no connection", said("28P01"))))
                .isTrue();
    }

    @Test
    void silence_and_a_full_pool_pass() {
        assertThat(PassingErrors.isPassing(new TimeoutException())).isTrue();
        assertThat(PassingErrors.isPassing(new R2dbcTimeoutException("pool"))).isTrue();
        assertThat(PassingErrors.isPassing(new R2dbcNonTransientResourceException("closed")))
                .isTrue();
        assertThat(PassingErrors.isPassing(new DataAccessResourceFailureException("closed")))
                .isTrue();
    }

    @Test
    void a_mistake_of_ours_does_not_pass() {
        assertThat(PassingErrors.isPassing(new IllegalStateException())).isFalse();
        assertThat(PassingErrors.isPassing(new DataIntegrityViolationException("no state")))
                .isFalse();
    }
}
