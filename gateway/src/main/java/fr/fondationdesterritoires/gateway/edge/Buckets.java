package fr.fondationdesterritoires.gateway.edge;

import fr.fondationdesterritoires.gateway.problems.Refused;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A bucket of requests per caller, forgotten when unused. */
interface Buckets {

    /** Takes a request out of a caller's bucket, or tells how long until there is one to take. */
    Mono<ConsumptionProbe> take(String caller, EdgeProperties.Bucket size);

    /** Puts a request back that was not the caller's to pay. */
    Mono<Void> giveBack(String caller, EdgeProperties.Bucket size);

    /** Goes on with one request fewer in the bucket, or refuses and says when to come back. */
    default Mono<Void> pass(
            String caller, EdgeProperties.Bucket size, ServerWebExchange exchange, WebFilterChain chain) {
        return take(caller, size)
                .flatMap(taken -> taken.isConsumed()
                        ? chain.filter(exchange)
                        : Mono.error(Refused.tooManyRequests(Duration.ofNanos(taken.getNanosToWaitForRefill())
                                .plusSeconds(1))));
    }

    static BucketConfiguration configuration(EdgeProperties.Bucket size) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(size.atOnce()).refillGreedy(size.refill(), size.every()))
                .build();
    }
}
