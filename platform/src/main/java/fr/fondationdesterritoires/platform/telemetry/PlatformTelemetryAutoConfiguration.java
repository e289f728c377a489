package fr.fondationdesterritoires.platform.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Traces across events, and the figures that are counted in the database. */
@AutoConfiguration
class PlatformTelemetryAutoConfiguration {

    @Bean
    Traces traces(
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        return new Traces(
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                tracer.getIfAvailable(),
                propagator.getIfAvailable());
    }

    /** Not more often than Prometheus asks: nobody would see it. */
    @Bean
    Figures figures(
            ObjectProvider<CountedFigure> figures,
            DatabaseClient database,
            MeterRegistry meters,
            @Value("${platform.figures.every:15s}") Duration every) {
        return new Figures(figures.orderedStream().toList(), database, meters, every);
    }
}
