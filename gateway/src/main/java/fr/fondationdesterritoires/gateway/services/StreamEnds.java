package fr.fondationdesterritoires.gateway.services;

import fr.fondationdesterritoires.gateway.signin.Presence;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends a live stream with the session or the token that opened it: its service looked at them once. Whoever may still
 * listen reconnects by themselves, and says what they have heard last.
 */
final class StreamEnds implements GatewayFilter {

    /** Before the framework's writing of answers (order -1), which takes the response that it finds. */
    static final int ORDER = -20;

    private final Presence presence;

    StreamEnds(Presence presence) {
        this.presence = presence;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Mono<Void> end = presence.end(exchange).cache();
        return chain.filter(exchange.mutate()
                        .response(new Ending(exchange.getResponse(), end))
                        .build())
                // Also while the service has said nothing yet, not even headers.
                .takeUntilOther(end);
    }

    @Override
    public String toString() {
        return "[streams end with their session]";
    }

    private static final class Ending extends ServerHttpResponseDecorator {

        private final Mono<Void> end;

        Ending(ServerHttpResponse delegate, Mono<Void> end) {
            super(delegate);
            this.end = end;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(Flux.from(body).takeUntilOther(end));
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(Flux.from(body).takeUntilOther(end));
        }
    }
}
