package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.platform.Failures;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps visits for a year, as access logs are. */
@Component
class ForgetVisits {

    private static final Logger log = LoggerFactory.getLogger(ForgetVisits.class);
    private static final Duration KEPT = Duration.ofDays(365);

    private final PeopleStore people;
    private final Clock clock;

    ForgetVisits(PeopleStore people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The scheduler calls this once and subscribes each time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    Mono<Void> forget() {
        return Mono.defer(() -> people.forgetVisitsBefore(clock.instant().minus(KEPT)))
                .onErrorResume(away -> {
                    log.warn("Old visits could not be forgotten; the next hour will: {}", Failures.inShort(away));
                    return Mono.empty();
                })
                .then();
    }
}
