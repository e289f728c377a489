package fr.fondationdesterritoires.platform.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Traces across events, and the figures of the queues. */
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

    @Bean
    QueueFigures queueFigures(DatabaseClient database, MeterRegistry meters) {
        return new QueueFigures(database, meters);
    }
}
