package fr.fondationdesterritoires.gateway.signin;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The access token that speaks for whoever makes a request. */
public interface AccessTokens {

    /** A token that is still good, or empty for someone who is not signed in. */
    Mono<String> of(ServerWebExchange exchange);
}
