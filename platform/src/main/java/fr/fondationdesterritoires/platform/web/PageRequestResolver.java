package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads {@code ?cursor=&limit=}. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
        return Mono.fromSupplier(
                () -> new PageRequest(cursor(query.getFirst("cursor")), limit(query.getFirst("limit"))));
    }

    private static @Nullable Cursor cursor(@Nullable String encoded) {
        return encoded == null || encoded.isEmpty() ? null : Cursor.decode(encoded);
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        if (!text.matches("\\d{1,3}")) {
            throw outOfRange();
        }
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > PageRequest.MAXIMUM_LIMIT) {
            throw outOfRange();
        }
        return limit;
    }

    private static RefusalException outOfRange() {
        var fault = new FieldFault("limit", "range", Map.of("min", 1, "max", PageRequest.MAXIMUM_LIMIT));
        return new RefusalException(Refusal.of(Kind.BAD_REQUEST, "parameter-invalid", List.of(fault)));
    }
}
