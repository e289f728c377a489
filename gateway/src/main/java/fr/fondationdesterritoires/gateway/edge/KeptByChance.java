package fr.fondationdesterritoires.gateway.edge;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which requests leave a trace that is kept, by chance alone: a caller may name a trace, but neither its flag nor its id,
 * which a ratio would go by, has it kept.
 */
record KeptByChance(double probability) implements Sampler {

    /** The parts of a request follow what was decided for it. */
    static Sampler ofRequests(double probability) {
        Sampler chance = new KeptByChance(probability);
        return Sampler.parentBasedBuilder(chance)
                .setRemoteParentSampled(chance)
                .setRemoteParentNotSampled(chance)
                .build();
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return ThreadLocalRandom.current().nextDouble() < probability
                ? SamplingResult.recordAndSample()
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "KeptByChance{" + probability + "}";
    }
}
