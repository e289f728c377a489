package fr.fondationdesterritoires.gateway.edge;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A bucket per address for what the security chain itself answers: signing in, and tokens, each of which costs a
 * check of its signature. So it stands before that chain (order -100). A token that turns out good costs nothing
 * here: {@link RequestLimits} gives it back and counts its person instead.
 */
@Order(-180)
final class DoorLimits implements WebFilter {

    private static final String TAKEN = DoorLimits.class.getName() + ".TAKEN";

    private final EdgeProperties.Limits limits;
    private final Buckets buckets;

    DoorLimits(EdgeProperties.Limits limits, Buckets buckets) {
        this.limits = limits;
        this.buckets = buckets;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!limits.enabled() || !isAtTheDoor(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        String caller = "d:" + ClientAddress.subscriberOf(exchange.getRequest());
        exchange.getAttributes().put(TAKEN, caller);
        return buckets.pass(caller, limits.door(), exchange, chain);
    }

    Mono<Void> giveBack(ServerWebExchange exchange) {
        return exchange.getAttributes().remove(TAKEN) instanceof String caller
                ? buckets.giveBack(caller, limits.door())
                : Mono.empty();
    }

    private static boolean isAtTheDoor(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.startsWith("/login")
                || path.startsWith("/oauth2/")
                || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    }
}
