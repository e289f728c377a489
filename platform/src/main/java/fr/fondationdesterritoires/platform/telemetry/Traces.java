package fr.fondationdesterritoires.platform.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Carries a trace from the request that made an event to the effects of the event. */
public final class Traces {

    private static final String PARENT = "traceparent";

    private final ObservationRegistry observations;
    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    public Traces(ObservationRegistry observations, @Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.observations = observations;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    public static Traces none() {
        return new Traces(ObservationRegistry.NOOP, null, null);
    }

    /** The headers ({@value #PARENT}) that let another process go on with the present trace; perhaps none. */
    public Map<String, String> headers() {
        TraceContext context =
                tracer == null ? null : tracer.currentTraceContext().context();
        if (context == null || propagator == null) {
            return Map.of();
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(context, headers, (carrier, key, value) -> {
            if (carrier != null) {
                carrier.put(key, value);
            }
        });
        return headers;
    }

    /** The present trace for a row in which work waits; null if there is none. */
    public @Nullable String parent() {
        return headers().get(PARENT);
    }

    /** The work that waited in a row, as a part of the trace that left it there. */
    public <T> Mono<T> resumed(@Nullable String parent, String name, String worker, Supplier<Mono<T>> work) {
        return continued(parent == null ? Map.of() : Map.of(PARENT, parent), name, worker, work);
    }

    /** The work as a part of the trace that the headers name. */
    public <T> Mono<T> continued(Map<String, String> headers, String name, String consumer, Supplier<Mono<T>> work) {
        return Mono.defer(() -> {
            ReceiverContext<Map<String, String>> context = new ReceiverContext<>(Map::get, Kind.CONSUMER);
            context.setCarrier(headers);
            Observation observation = Observation.createNotStarted(name, () -> context, observations)
                    .lowCardinalityKeyValue("consumer", consumer)
                    .start();
            return Mono.defer(work)
                    .doOnError(observation::error)
                    .doFinally(end -> observation.stop())
                    .contextWrite(with -> with.put(ObservationThreadLocalAccessor.KEY, observation));
        });
    }
}
