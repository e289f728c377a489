package fr.fondationdesterritoires.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Buckets in this gateway's memory, for one that stands alone. */
final class OwnBuckets implements Buckets {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(200_000)
            .build();

    @Override
    public Mono<ConsumptionProbe> take(String caller, EdgeProperties.Bucket size) {
        return Mono.fromSupplier(() -> bucket(caller, size).tryConsumeAndReturnRemaining(1));
    }

    @Override
    public Mono<Void> giveBack(String caller, EdgeProperties.Bucket size) {
        return Mono.fromRunnable(() -> bucket(caller, size).addTokens(1));
    }

    private Bucket bucket(String caller, EdgeProperties.Bucket size) {
        return buckets.get(
                caller,
                absent -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(size.atOnce()).refillGreedy(size.refill(), size.every()))
                        .build());
    }
}
