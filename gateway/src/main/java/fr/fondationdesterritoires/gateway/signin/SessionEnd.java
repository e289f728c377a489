package fr.fondationdesterritoires.gateway.signin;

import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Ends sessions that have lasted their longest, before anybody reads who is signed in. */
@Order(-150)
final class SessionEnd implements WebFilter {

    private final Sessions sessions;
    private final String cookie;

    SessionEnd(Sessions sessions, String cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getCookies().containsKey(cookie)) {
            return chain.filter(exchange);
        }
        return exchange.getSession()
                .filter(sessions::isOver)
                .flatMap(WebSession::invalidate)
                .then(chain.filter(exchange));
    }
}
