package fr.fondationdesterritoires.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import org.junit.jupiter.api.Test;

class FailuresTests {

    private final Throwable failure = new IllegalStateException(
            "cannot store Awa's private words",
            new R2dbcDataIntegrityViolationException("Failing row contains (Awa's private words)", "23514"));

    @Test
    void a_failure_is_told_in_short_by_class_and_code() {
        assertThat(Failures.inShort(failure))
                .isEqualTo("java.lang.IllegalStateException < "
                        + "io.r2dbc.spi.R2dbcDataIntegrityViolationException (23514)");
    }

    @Test
    void a_failure_is_told_in_full_by_its_places_and_never_its_words() {
        assertThat(Failures.inFull(failure))
                .contains("\tat ", FailuresTests.class.getName(), "Caused by: ", "(23514)")
                .doesNotContain("Awa", "private words");
    }

    @Test
    void a_chain_of_causes_without_end_is_cut() {
        var first = new IllegalStateException();
        first.initCause(new IllegalStateException(first));

        assertThat(Failures.inShort(first).split(" < ", -1)).hasSize(10);
    }
}
