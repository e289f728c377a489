package fr.fondationdesterritoires.platform.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    private static final Refusal FULL = Refusal.of(Kind.CONFLICT, "full");

    @Test
    void an_accepted_value_goes_through_every_step() {
        Outcome<Integer> outcome =
                Outcome.accepted(2).map(two -> two + 1).flatMap(three -> Outcome.accepted(three * 2));

        assertThat(outcome).isEqualTo(Outcome.accepted(6));
        assertThat(outcome.isAccepted()).isTrue();
    }

    @Test
    void a_refusal_stops_what_follows() {
        Outcome<Integer> outcome = Outcome.<Integer>refused(FULL).map(number -> {
            throw new AssertionError("must not be reached");
        });

        assertThat(outcome).isEqualTo(Outcome.refused(FULL));
        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.<String>fold(Object::toString, Refusal::code)).isEqualTo("full");
    }
}
