package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stops, before anything reads them, bodies that are too long and addresses with a character no database takes. */
final class RequestGuard implements WebFilter, Ordered {

    /** All but tab and line breaks, as in {@link PlainText}. */
    private static final Pattern CONTROL = Pattern.compile("(?i)%(0[0-8bcef]|1[0-9a-f]|7f)");

    private record Limit(PathPattern pattern, DataSize size) {}

    private final DataSize general;
    private final List<Limit> limits;

    RequestGuard(DataSize general, List<BodyLimit> limits) {
        this.general = general;
        this.limits = limits.stream()
                .map(limit -> new Limit(PathPatternParser.defaultInstance.parse(limit.pattern()), limit.limit()))
                .toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (hasControlCharacter(request)) {
            return Refusals.signal(Refusal.of(Kind.BAD_REQUEST, "character-not-allowed"));
        }
        long limit = limitOf(request.getPath().pathWithinApplication());
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(new ContentTooLargeException(null));
        }
        return chain.filter(
                exchange.mutate().request(new Counted(request, limit)).build());
    }

    private static boolean hasControlCharacter(ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        return CONTROL.matcher(request.getURI().getRawPath() + "?" + (query == null ? "" : query))
                .find();
    }

    private long limitOf(PathContainer path) {
        return limits.stream()
                .filter(limit -> limit.pattern().matches(path))
                .findFirst()
                .map(Limit::size)
                .orElse(general)
                .toBytes();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long limit;

        Counted(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                AtomicLong seen = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (seen.addAndGet(buffer.readableByteCount()) > limit) {
                        DataBufferUtils.release(buffer);
                        sink.error(new ContentTooLargeException(null));
                    } else {
                        sink.next(buffer);
                    }
                });
            });
        }
    }
}
