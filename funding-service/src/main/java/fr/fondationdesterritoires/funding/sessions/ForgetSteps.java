package fr.fondationdesterritoires.funding.sessions;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Steps of sessions that nobody acts in any more are forgotten, too. */
@Component
class ForgetSteps {

    private final SessionSteps steps;
    private final Clock clock;

    ForgetSteps(SessionSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${sessions.forget-steps-every:1h}",
            initialDelayString = "${sessions.forget-steps-every:1h}")
    Mono<Void> run() {
        return Mono.defer(() -> steps.forget(clock.instant()));
    }
}
