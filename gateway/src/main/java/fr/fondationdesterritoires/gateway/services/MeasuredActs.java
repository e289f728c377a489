package fr.fondationdesterritoires.gateway.services;

import io.micrometer.core.instrument.Tags;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.tagsprovider.GatewayTagsProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Names what people do in what is measured of their requests, for the service levels. Measured here and not in the
 * services: a service that is away answers nothing, and the person still got an error.
 */
@Component
class MeasuredActs implements GatewayTagsProvider {

    private static final PathPattern SUBMISSIONS = path("/api/projects/{projectId}/submissions");
    private static final PathPattern VOTE = path("/api/sessions/{sessionId}/items/{itemId}/ballot/vote");

    @Override
    public Tags apply(ServerWebExchange exchange) {
        return Tags.of("act", act(exchange));
    }

    private static String act(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        HttpMethod method = request.getMethod();
        PathContainer path = request.getPath().pathWithinApplication();
        if (method.equals(HttpMethod.POST) && SUBMISSIONS.matches(path)) {
            return "submit";
        }
        if (method.equals(HttpMethod.PUT) && VOTE.matches(path)) {
            return "vote";
        }
        return route(exchange).endsWith("-reads") ? "read" : "other";
    }

    private static String route(ServerWebExchange exchange) {
        return exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) instanceof Route route
                ? route.getId()
                : "";
    }

    private static PathPattern path(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
