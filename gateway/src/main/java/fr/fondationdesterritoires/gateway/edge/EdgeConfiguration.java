package fr.fondationdesterritoires.gateway.edge;

import io.lettuce.core.RedisClient;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /** Found by its name: the framework applies it to every request before any filter. */
    @Bean
    ForwardedHeaderTransformer forwardedHeaderTransformer(EdgeProperties edge) {
        return new TrustedForwarding(edge.trustedProxies());
    }

    @Bean
    Sampler sampler(@Value("${management.tracing.sampling.probability}") double probability) {
        return KeptByChance.ofRequests(probability);
    }

    @Bean
    BodyLimits bodyLimits(EdgeProperties edge) {
        return new BodyLimits(edge.bodyLimit(), edge.documentLimit());
    }

    @Bean
    @Profile("!shared")
    Buckets ownBuckets() {
        return new OwnBuckets();
    }

    @Bean
    @Profile("shared")
    Buckets sharedBuckets(LettuceConnectionFactory redis) {
        return new SharedBuckets((RedisClient) redis.getRequiredNativeClient());
    }

    @Bean
    DoorLimits doorLimits(EdgeProperties edge, Buckets buckets) {
        return new DoorLimits(edge.limits(), buckets);
    }

    @Bean
    RequestLimits requestLimits(EdgeProperties edge, Buckets buckets, DoorLimits door) {
        return new RequestLimits(edge.limits(), buckets, door);
    }
}
