package fr.fondationdesterritoires.gateway.signin;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How long whoever makes a request is let to listen. */
public interface Presence {

    /** Completes when their session has ended, or their token expired; never for someone who is not signed in. */
    Mono<Void> end(ServerWebExchange exchange);
}
