package fr.fondationdesterritoires.gateway.problems;

import io.lettuce.core.RedisException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns whatever went wrong into a refusal with a code; what nobody foresaw is logged and told without detail. */
@Component
@Order(-2)
final class ErrorAnswers implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        return problems.answer(exchange, refusal(exchange, error));
    }

    private static Refused refusal(ServerWebExchange exchange, Throwable error) {
        Refused ours = findRefused(error);
        if (ours != null) {
            return ours;
        }
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (route != null) {
            String service = String.valueOf(route.getMetadata().getOrDefault("service", route.getId()));
            if (error instanceof ServiceUnavailableException || error instanceof NotFoundException) {
                return Refused.serviceUnavailable(service, SOON);
            }
            if (error instanceof IOException) {
                LOG.warn("{} did not answer: {}", service, error.toString());
                return Refused.serviceUnavailable(service, SOON);
            }
            if (error instanceof ResponseStatusException late
                    && late.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT)) {
                LOG.warn("{} took too long", service);
                return Refused.serviceTimeout(service);
            }
        }
        if (error instanceof AuthenticationServiceException || error instanceof JwtDecoderInitializationException) {
            LOG.warn("The identity provider did not answer: {}", String.valueOf(error.getMessage()));
            return Refused.identityUnavailable();
        }
        if (error instanceof DataAccessException || error instanceof RedisException) {
            LOG.warn("The sessions cannot be read: {}", error.toString());
            return Refused.identityUnavailable();
        }
        if (error instanceof OAuth2AuthenticationException) {
            return Refused.invalidToken();
        }
        if (error instanceof ServerExchangeRejectedException) {
            return Refused.of(HttpStatus.BAD_REQUEST, "request-refused");
        }
        if (error instanceof MethodNotAllowedException method) {
            exchange.getResponse().getHeaders().setAllow(method.getSupportedMethods());
        }
        if (error instanceof ResponseStatusException status
                && !status.getStatusCode().is5xxServerError()) {
            return byStatus(status.getStatusCode());
        }
        return unexpected(exchange, error);
    }

    private static Refused byStatus(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return switch (status) {
            case null -> Refused.of(HttpStatus.BAD_REQUEST, "request-refused");
            case NOT_FOUND -> Refused.of(status, "path-unknown");
            case METHOD_NOT_ALLOWED -> Refused.of(status, "method-not-allowed");
            case CONTENT_TOO_LARGE -> Refused.of(status, "body-too-large");
            default -> Refused.of(status, "request-refused");
        };
    }

    private static Refused unexpected(ServerWebExchange exchange, Throwable error) {
        TraceIds.of(exchange).ifPresent(id -> MDC.put("traceId", id));
        try {
            LOG.error(
                    "Unexpected failure on {} {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath().value(),
                    error);
        } finally {
            MDC.remove("traceId");
        }
        return Refused.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    /** A refusal raised inside a body or a token request comes back wrapped. */
    private static @Nullable Refused findRefused(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
