package fr.fondationdesterritoires.gateway.problems;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal: {@code application/problem+json} to programs, a short page to someone who follows a link. */
@Component
public final class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Ends the exchange with this refusal. */
    public Mono<Void> answer(ServerWebExchange exchange, Refused refused) {
        Words words = Words.asAskedBy(exchange.getRequest().getHeaders());
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(refused.status());
        HttpHeaders headers = response.getHeaders();
        headers.setCacheControl("no-store");
        headers.setContentLanguage(words.locale());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Duration retryAfter = refused.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        boolean page = readsPages(exchange);
        headers.setContentType(
                page ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8) : MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = page ? page(refused, words) : document(exchange, refused, words);
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private byte[] document(ServerWebExchange exchange, Refused refused, Words words) {
        Map<String, Object> problem = problem(refused, words);
        problem.put("instance", exchange.getRequest().getPath().value());
        TraceIds.of(exchange).ifPresent(id -> problem.put("traceId", id));
        return json.writeValueAsBytes(problem);
    }

    /** Of what never became an exchange. */
    byte[] document(Refused refused, Words words) {
        return json.writeValueAsBytes(problem(refused, words));
    }

    private static Map<String, Object> problem(Refused refused, Words words) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", words.of("title." + refused.code(), refused.arguments()));
        problem.put("status", refused.status().value());
        problem.put("detail", words.of("detail." + refused.code(), refused.arguments()));
        problem.put("code", refused.code());
        if (!refused.arguments().isEmpty()) {
            problem.put("arguments", refused.arguments());
        }
        return problem;
    }

    private static byte[] page(Refused refused, Words words) {
        String title = HtmlUtils.htmlEscape(words.of("title." + refused.code(), refused.arguments()));
        String detail = HtmlUtils.htmlEscape(words.of("detail." + refused.code(), refused.arguments()));
        String home = HtmlUtils.htmlEscape(words.of("home", Map.of()));
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body>
                </html>
                """.formatted(words.locale().getLanguage(), title, title, detail, home)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean readsPages(ServerWebExchange exchange) {
        if (exchange.getRequest().getPath().value().startsWith("/api/")) {
            return false;
        }
        String accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
