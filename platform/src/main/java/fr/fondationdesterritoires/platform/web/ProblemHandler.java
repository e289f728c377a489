package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.Failures;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.netty.channel.unix.Errors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/** The one place that answers errors: {@code application/problem+json}, in words, with a stable code. */
public final class ProblemHandler implements ErrorWebExceptionHandler, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final Sentences sentences;
    private final JsonMapper json;
    private final @Nullable Tracer tracer;

    ProblemHandler(Sentences sentences, JsonMapper json, @Nullable Tracer tracer) {
        this.sentences = sentences;
        this.json = json;
        this.tracer = tracer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted() || isGone(error)) {
            return Mono.error(error);
        }
        Problem problem = Problems.of(error);
        logIt(exchange.getRequest(), problem, error);
        return write(exchange, problem);
    }

    private static boolean isGone(Throwable error) {
        return error instanceof AbortedException || error instanceof Errors.NativeIoException;
    }

    private void logIt(ServerHttpRequest request, Problem problem, Throwable error) {
        if (problem.isOurFault()) {
            log.error("{} {} failed: {}", request.getMethod(), request.getPath().value(), Failures.inFull(error));
        } else if (problem.status() >= 500) {
            log.warn("{} {} put off: {}", request.getMethod(), request.getPath().value(), Failures.inShort(error));
        } else {
            log.debug(
                    "{} {} refused: {}", request.getMethod(), request.getPath().value(), problem.code());
        }
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        Locale language = Sentences.language(languageOf(exchange));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        HttpHeaders headers = response.getHeaders();
        problem.headers().forEach(headers::put);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setCacheControl("no-store");
        byte[] body = json.writeValueAsBytes(members(exchange.getRequest(), problem, language));
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Locale languageOf(ServerWebExchange exchange) {
        Locale locale = exchange.getLocaleContext().getLocale();
        return locale == null ? Sentences.DEFAULT_LANGUAGE : locale;
    }

    private Map<String, Object> members(ServerHttpRequest request, Problem problem, Locale language) {
        Map<String, Object> members = new LinkedHashMap<>(problem.details());
        members.put("type", "about:blank");
        members.put("title", sentences.say("status." + problem.status(), Map.of(), language));
        members.put("status", problem.status());
        members.put("detail", sentence(problem, language));
        members.put("code", problem.code());
        members.put("instance", request.getPath().value());
        String traceId = traceId();
        if (traceId != null) {
            members.put("traceId", traceId);
        }
        if (!problem.arguments().isEmpty()) {
            members.put("arguments", problem.arguments());
        }
        if (!problem.faults().isEmpty()) {
            members.put("faults", faults(problem, language));
        }
        return members;
    }

    private String sentence(Problem problem, Locale language) {
        return sentences
                .find("refusal." + problem.code(), problem.arguments(), language)
                .orElseGet(() -> {
                    log.warn("No sentence for the refusal {}", problem.code());
                    return sentences.say("refusal.status-" + problem.status(), problem.arguments(), language);
                });
    }

    private List<Map<String, Object>> faults(Problem problem, Locale language) {
        return problem.faults().stream()
                .map(fault -> Map.<String, Object>of(
                        "field", fault.field(),
                        "code", fault.code(),
                        "message",
                                sentences
                                        .find("fault." + fault.code(), fault.arguments(), language)
                                        .orElseGet(() -> sentences.say("fault.invalid", Map.of(), language))))
                .collect(Collectors.toList());
    }

    private @Nullable String traceId() {
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null ? null : span.context().traceId();
    }

    @Override
    public int getOrder() {
        return -2;
    }
}
