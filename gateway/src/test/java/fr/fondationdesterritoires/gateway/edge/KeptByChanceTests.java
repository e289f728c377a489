package fr.fondationdesterritoires.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptByChanceTests {

    private static final String TRACE = "4bf92f3577b34da60000000000000001";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void what_a_caller_wants_kept_is_not_and_what_a_caller_does_not_may_be() {
        SpanContext wanted =
                SpanContext.createFromRemoteParent(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());
        SpanContext unwanted =
                SpanContext.createFromRemoteParent(TRACE, SPAN, TraceFlags.getDefault(), TraceState.getDefault());

        assertThat(decided(0, wanted)).isEqualTo(SamplingDecision.DROP);
        assertThat(decided(1, unwanted)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @Test
    void a_part_of_a_request_follows_what_was_decided_for_the_whole() {
        SpanContext kept = SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());
        SpanContext dropped = SpanContext.create(TRACE, SPAN, TraceFlags.getDefault(), TraceState.getDefault());

        assertThat(decided(0, kept)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decided(1, dropped)).isEqualTo(SamplingDecision.DROP);
    }

    private static SamplingDecision decided(double probability, SpanContext parent) {
        Sampler sampler = KeptByChance.ofRequests(probability);
        return sampler.shouldSample(
                        Context.root().with(Span.wrap(parent)),
                        TRACE,
                        "GET",
                        SpanKind.SERVER,
                        Attributes.empty(),
                        List.of())
                .getDecision();
    }
}
