package fr.fondationdesterritoires.gateway.edge;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Buckets in Redis, for several gateways that count a caller's requests together. While Redis is away each of them
 * counts by itself: a caller may then do as many times as much as there are gateways, and nobody is shut out.
 */
final class SharedBuckets implements Buckets {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);
    private static final String PREFIX = "gateway:bucket:";

    private final Mono<AsyncProxyManager<String>> shared;
    private final Buckets own = new OwnBuckets();

    SharedBuckets(RedisClient redis) {
        this.shared = Mono.fromCallable(() -> connected(redis))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnError(away -> LOG.warn("Requests are not counted together: {}", away.toString()))
                .cache(connected -> FOR_EVER, failure -> ASK_AGAIN, () -> ASK_AGAIN);
    }

    private static AsyncProxyManager<String> connected(RedisClient redis) {
        return Bucket4jLettuce.casBasedBuilder(redis.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build()
                .asAsync();
    }

    @Override
    public Mono<ConsumptionProbe> take(String caller, EdgeProperties.Bucket size) {
        return inTime(caller, size, bucket -> bucket.tryConsumeAndReturnRemaining(1))
                .onErrorResume(away -> own.take(caller, size));
    }

    @Override
    public Mono<Void> giveBack(String caller, EdgeProperties.Bucket size) {
        return inTime(caller, size, bucket -> bucket.addTokens(1)).onErrorResume(away -> own.giveBack(caller, size));
    }

    private <T> Mono<T> inTime(
            String caller, EdgeProperties.Bucket size, Function<AsyncBucketProxy, CompletableFuture<T>> act) {
        return shared.flatMap(buckets -> Mono.fromFuture(() -> act.apply(bucket(buckets, caller, size))))
                .timeout(PATIENCE);
    }

    private static AsyncBucketProxy bucket(
            AsyncProxyManager<String> buckets, String caller, EdgeProperties.Bucket size) {
        return buckets.builder()
                .build(PREFIX + caller, () -> CompletableFuture.completedFuture(Buckets.configuration(size)));
    }
}
