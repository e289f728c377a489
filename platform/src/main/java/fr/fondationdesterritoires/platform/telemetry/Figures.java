package fr.fondationdesterritoires.platform.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts every {@link CountedFigure}, one after the other. While the database is away a figure keeps its last value, so
 * that no alert starts again from zero, and {@code figures.age} says how old it is.
 */
final class Figures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST_COUNT = Duration.ofSeconds(30);

    private final List<Shown> figures;
    private final DatabaseClient database;
    private final Duration every;
    private volatile @Nullable Disposable running;

    Figures(List<CountedFigure> figures, DatabaseClient database, MeterRegistry meters, Duration every) {
        this.figures = figures.stream().map(figure -> new Shown(figure, meters)).toList();
        this.database = database;
        this.every = every;
    }

    @Override
    public void start() {
        running = Flux.interval(FIRST, every)
                .onBackpressureDrop()
                .concatMap(tick -> count())
                .subscribe();
    }

    Mono<Void> count() {
        return Flux.fromIterable(figures).concatMap(this::count).then();
    }

    private Mono<Void> count(Shown shown) {
        return Mono.defer(() -> shown.figure.counting().in(database))
                .timeout(LONGEST_COUNT)
                .doOnNext(shown::show)
                .then()
                .onErrorResume(failure -> stays(shown, failure));
    }

    private static Mono<Void> stays(Shown shown, Throwable failure) {
        log.debug("{} could not be counted", shown.figure.name(), failure);
        return Mono.empty();
    }

    @Override
    public void stop() {
        Disposable ending = running;
        if (ending != null) {
            ending.dispose();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** A figure and what it was when it was last counted. */
    private static final class Shown {

        private final CountedFigure figure;
        private final MultiGauge gauge;
        private volatile Map<String, Double> values = Map.of();
        private volatile long countedAt = System.nanoTime();

        Shown(CountedFigure figure, MeterRegistry meters) {
            this.figure = figure;
            this.gauge = MultiGauge.builder(figure.name())
                    .description(figure.description())
                    .baseUnit(figure.unit().isEmpty() ? null : figure.unit())
                    .register(meters);
            Gauge.builder("figures.age", () -> (System.nanoTime() - countedAt) / 1e9)
                    .tag("figure", figure.name())
                    .baseUnit("seconds")
                    .description("How long ago a figure was counted in the database")
                    .register(meters);
        }

        void show(Map<String, Double> counted) {
            Map<String, Double> all = new TreeMap<>(counted);
            figure.known().forEach(label -> all.putIfAbsent(label, 0.0));
            values = all;
            countedAt = System.nanoTime();
            gauge.register(all.keySet().stream().<Row<?>>map(this::row).toList());
        }

        private Row<?> row(String label) {
            Tags tags = figure.label().isEmpty() ? Tags.empty() : Tags.of(figure.label(), label);
            return Row.of(tags, () -> values.getOrDefault(label, Double.NaN));
        }
    }
}
