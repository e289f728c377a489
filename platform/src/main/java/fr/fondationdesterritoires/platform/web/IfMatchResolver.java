package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reads {@code If-Match}. A weak tag is taken like a strong one: proxies that compress weaken tags. Of an
 * {@link AnswerTags answer's tag} only the version counts.
 */
final class IfMatchResolver implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[0-9a-f]+)?\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
        if (header == null) {
            return parameter.isOptional()
                    ? Mono.empty()
                    : Refusals.signal(Refusal.of(Kind.PRECONDITION_REQUIRED, "if-match-required"));
        }
        Matcher tag = TAG.matcher(header.strip());
        return tag.matches()
                ? Mono.just(new IfMatch(Long.parseLong(tag.group(1))))
                : Refusals.signal(Refusal.of(Kind.BAD_REQUEST, "if-match-invalid"));
    }
}
