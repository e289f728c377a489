package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.acceptance.Submissions.Mishap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Submissions while every part is killed once. {@code kill -9} says nothing of power loss. */
@Isolated("Nothing else could be told from the faults")
class FaultTests {

    private static final int SUBMISSIONS = Integer.getInteger("submissions", 200);
    private static final List<String> PARTS = List.of(
            "projects-service",
            "kafka",
            "funding-service",
            "territories-service",
            "postgresql",
            "notifications-service",
            "gateway");

    private static final Platform PLATFORM = Platform.running();

    @Test
    void an_acknowledged_submission_is_one_application_one_proposal_one_mail_and_one_timeline_whatever_is_killed()
            throws ExecutionException, InterruptedException {
        Submissions submissions = Submissions.ready(PLATFORM, SUBMISSIONS);

        Map<String, Integer> open = submissions.submitThrough(PARTS.stream()
                .map(part ->
                        new Mishap("the death of " + part, () -> PLATFORM.kill(part), () -> PLATFORM.startAgain(part)))
                .toList());

        assertThat(open)
                .allSatisfy((mishap, still) -> assertThat(still).as(mishap).isPositive());
        submissions.assertOnceEverywhere();
    }
}
