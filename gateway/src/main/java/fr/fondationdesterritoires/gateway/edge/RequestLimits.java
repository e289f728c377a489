package fr.fondationdesterritoires.gateway.edge;

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
    private final Buckets buckets;
    private final DoorLimits door;

    /** Whose bucket, and how large it is. */
    private record Caller(String name, EdgeProperties.Bucket size) {}

    RequestLimits(EdgeProperties.Limits limits, Buckets buckets, DoorLimits door) {
        this.limits = limits;
        this.buckets = buckets;
        this.door = door;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!limits.enabled() || !isCounted(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .flatMap(person -> door.giveBack(exchange).thenReturn(caller(person)))
                .switchIfEmpty(Mono.fromSupplier(() -> caller(exchange.getRequest())))
                .flatMap(caller -> buckets.pass(caller.name(), caller.size(), exchange, chain));
    }

    private Caller caller(Principal principal) {
        return isStaff(principal)
                ? new Caller("s:" + principal.getName(), limits.staff())
                : new Caller("p:" + principal.getName(), limits.person());
    }

    private Caller caller(ServerHttpRequest request) {
        return new Caller("a:" + ClientAddress.subscriberOf(request), limits.anonymous());
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
