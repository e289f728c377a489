package fr.fondationdesterritoires.gateway.edge;

import io.github.bucket4j.Bucket;
import java.security.Principal;
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
 * <p>It stands after authentication (order 0), so that people behind one address do not share a bucket. What never
 * gets here, because the security chain answers it, has {@link DoorLimits}.
 */
@Order(0)
final class RequestLimits implements WebFilter {

    /** What the token's {@code roles} claim holds for the foundation's own people. */
    private static final Collection<String> STAFF = Set.of("fund-manager", "foundation-admin");

    private final EdgeProperties.Limits limits;
    private final Buckets buckets = new Buckets();

    RequestLimits(EdgeProperties.Limits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!limits.enabled() || !isCounted(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .map(person -> bucketOf(person, exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> bucketOf(exchange.getRequest())))
                .flatMap(bucket -> Buckets.take(bucket, exchange, chain));
    }

    private Bucket bucketOf(Principal principal, ServerWebExchange exchange) {
        DoorLimits.giveBack(exchange);
        boolean staff = isStaff(principal);
        return buckets.of((staff ? "s:" : "p:") + principal.getName(), staff ? limits.staff() : limits.person());
    }

    private Bucket bucketOf(ServerHttpRequest request) {
        return buckets.of("a:" + ClientAddress.of(request), limits.anonymous());
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
        return request.getPath().value().startsWith("/api/");
    }
}
