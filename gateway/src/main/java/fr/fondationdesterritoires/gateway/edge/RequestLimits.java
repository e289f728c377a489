package fr.fondationdesterritoires.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.fondationdesterritoires.gateway.problems.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.security.Principal;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A bucket of requests per person, and per address for those who are not signed in.
 *
 * <p>It stands after authentication (order 0), so that people behind one address do not share a bucket.
 */
@Order(0)
final class RequestLimits implements WebFilter {

    /** What the token's {@code roles} claim holds for the foundation's own people. */
    private static final Collection<String> STAFF = Set.of("fund-manager", "foundation-admin");

    private final EdgeProperties.Limits limits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(200_000)
            .build();

    RequestLimits(EdgeProperties.Limits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!limits.enabled() || !isCounted(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .map(this::bucketOf)
                .switchIfEmpty(Mono.fromSupplier(() -> bucketOf(exchange.getRequest())))
                .flatMap(bucket -> take(bucket, exchange, chain));
    }

    private static Mono<Void> take(Bucket bucket, ServerWebExchange exchange, WebFilterChain chain) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? chain.filter(exchange)
                : Mono.error(Refused.tooManyRequests(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1)));
    }

    private Bucket bucketOf(Principal principal) {
        boolean staff = isStaff(principal);
        return bucket((staff ? "s:" : "p:") + principal.getName(), staff ? limits.staff() : limits.person());
    }

    private Bucket bucketOf(ServerHttpRequest request) {
        return bucket("a:" + ClientAddress.of(request), limits.anonymous());
    }

    private Bucket bucket(String key, EdgeProperties.Bucket size) {
        return buckets.get(
                key,
                absent -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(size.atOnce()).refillGreedy(size.refill(), size.every()))
                        .build());
    }

    private static boolean isStaff(Principal principal) {
        Object roles = switch (principal) {
            case JwtAuthenticationToken token -> token.getTokenAttributes().get("roles");
            case OAuth2AuthenticationToken token -> token.getPrincipal().getAttribute("roles");
            default -> null;
        };
        return roles instanceof Collection<?> held && held.stream().anyMatch(STAFF::contains);
    }

    private static boolean isCounted(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.startsWith("/api/") || path.startsWith("/login") || path.startsWith("/oauth2/");
    }
}
