package fr.fondationdesterritoires.territories.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.territories.observatory.domain.Figures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class KeptFiguresTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void all_who_ask_within_a_minute_get_what_was_worked_out_once() {
        StepVerifier.withVirtualTime(() -> {
                    KeptFigures figures = new KeptFigures(slowly(), MINUTE);
                    return Mono.when(figures.latest(), figures.latest())
                            .then(Mono.delay(MINUTE.minusSeconds(1)))
                            .then(figures.latest());
                })
                .thenAwait(MINUTE)
                .expectNextCount(1)
                .verifyComplete();
        assertThat(made).hasValue(1);
    }

    @Test
    void after_a_minute_they_are_worked_out_anew() {
        StepVerifier.withVirtualTime(() -> {
                    KeptFigures figures = new KeptFigures(slowly(), MINUTE);
                    return figures.latest()
                            .then(Mono.delay(MINUTE.plusSeconds(1)))
                            .then(Mono.defer(figures::latest));
                })
                .thenAwait(MINUTE.multipliedBy(2))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(made).hasValue(2);
    }

    @Test
    void a_failure_is_not_kept() {
        KeptFigures figures = new KeptFigures(
                Mono.defer(() -> made.incrementAndGet() == 1
                        ? Mono.error(new IllegalStateException("away"))
                        : Mono.just(Figures.of(List.of()))),
                MINUTE);
        StepVerifier.create(figures.latest()).verifyErrorMessage("away");
        StepVerifier.create(figures.latest()).expectNextCount(1).verifyComplete();
    }

    private Mono<Figures> slowly() {
        return Mono.defer(() -> {
            made.incrementAndGet();
            return Mono.delay(Duration.ofMillis(100)).thenReturn(Figures.of(List.of()));
        });
    }
}
