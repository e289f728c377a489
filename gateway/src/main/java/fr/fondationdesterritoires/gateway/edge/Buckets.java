package fr.fondationdesterritoires.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.fondationdesterritoires.gateway.problems.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A bucket of requests per caller, forgotten when unused. */
final class Buckets {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(200_000)
            .build();

    Bucket of(String key, EdgeProperties.Bucket size) {
        return buckets.get(
                key,
                absent -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(size.atOnce()).refillGreedy(size.refill(), size.every()))
                        .build());
    }

    /** Goes on with one request fewer in the bucket, or refuses and says when to come back. */
    static Mono<Void> take(Bucket bucket, ServerWebExchange exchange, WebFilterChain chain) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? chain.filter(exchange)
                : Mono.error(Refused.tooManyRequests(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1)));
    }
}
