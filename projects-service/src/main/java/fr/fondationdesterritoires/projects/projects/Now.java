package fr.fondationdesterritoires.projects.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The present instant, as precise as the database keeps it: what is answered is what is stored. */
@Component
class Now {

    private final Clock clock;

    Now(Clock clock) {
        this.clock = clock;
    }

    Instant get() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
