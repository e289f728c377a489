package fr.fondationdesterritoires.gateway.services;

import fr.fondationdesterritoires.gateway.edge.ClientAddress;
import fr.fondationdesterritoires.gateway.signin.AccessTokens;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a service receives: the person's token, the caller's address, and nothing of the browser's session. */
@Component
final class ServiceRequests implements GlobalFilter, Ordered {

    private final AccessTokens tokens;

    ServiceRequests(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return tokens.of(exchange)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(token -> chain.filter(withToken(exchange, token)));
    }

    private static ServerWebExchange withToken(ServerWebExchange exchange, Optional<String> token) {
        ServerHttpRequest request = exchange.getRequest();
        String address = ClientAddress.of(request);
        ServerHttpRequest forwarded = request.mutate()
                .headers(headers -> rewrite(headers, address, token))
                .build();
        return exchange.mutate().request(forwarded).build();
    }

    private static void rewrite(HttpHeaders headers, String address, Optional<String> token) {
        headers.remove(HttpHeaders.COOKIE);
        headers.remove("X-XSRF-TOKEN");
        headers.remove(HttpHeaders.AUTHORIZATION);
        headers.set(ClientAddress.HEADER, address);
        token.ifPresent(headers::setBearerAuth);
    }
}
