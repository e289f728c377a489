package fr.fondationdesterritoires.territories.observatory;

import fr.fondationdesterritoires.territories.observatory.domain.Figures;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The figures, worked out once for all who ask at the same time, and kept for a while: anybody may ask, ever so often. */
final class KeptFigures {

    private final Mono<Figures> latest;

    KeptFigures(Mono<Figures> fresh, Duration keepFor) {
        this.latest = fresh.cache(figures -> keepFor, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<Figures> latest() {
        return latest;
    }
}
