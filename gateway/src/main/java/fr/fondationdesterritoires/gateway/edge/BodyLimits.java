package fr.fondationdesterritoires.gateway.edge;

import fr.fondationdesterritoires.gateway.problems.Refused;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too long, by their announced length or, when none is announced, while they flow. */
@Order(-200)
final class BodyLimits implements WebFilter {

    private static final Pattern DOCUMENTS = Pattern.compile("/api/projects/[^/]+/documents/[^/]+");

    private final DataSize ordinary;
    private final DataSize documents;

    BodyLimits(DataSize ordinary, DataSize documents) {
        this.ordinary = ordinary;
        this.documents = documents;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        DataSize limit = limitOf(exchange.getRequest().getPath().value());
        if (headers.getContentLength() > limit.toBytes()) {
            return Mono.error(tooLarge(limit));
        }
        if (headers.getContentLength() >= 0 || !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(new Measured(exchange.getRequest(), limit))
                .build());
    }

    private DataSize limitOf(String path) {
        return DOCUMENTS.matcher(path).matches() ? documents : ordinary;
    }

    private static Refused tooLarge(DataSize limit) {
        return Refused.bodyTooLarge(limit.toMegabytes() >= 1 ? limit.toMegabytes() + " Mo" : limit.toBytes() + " o");
    }

    private static final class Measured extends ServerHttpRequestDecorator {

        private final DataSize limit;

        Measured(ServerHttpRequest delegate, DataSize limit) {
            super(delegate);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong received = new AtomicLong();
            return super.getBody().handle((buffer, sink) -> {
                if (received.addAndGet(buffer.readableByteCount()) > limit.toBytes()) {
                    DataBufferUtils.release(buffer);
                    sink.error(tooLarge(limit));
                } else {
                    sink.next(buffer);
                }
            });
        }
    }
}
