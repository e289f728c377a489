package fr.fondationdesterritoires.gateway.services;

import fr.fondationdesterritoires.gateway.problems.TraceIds;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One line for each act, with the trace that joins it to the lines of the services: which route, how it ended, how long
 * it took. Not who acted, nor on what; reads are in the metrics.
 */
@Component
class ActLog implements GlobalFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ActLog.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!READS.contains(exchange.getRequest().getMethod())) {
            long began = System.nanoTime();
            // Where an error has become an answer too.
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> tell(exchange, began)));
        }
        return chain.filter(exchange);
    }

    private static void tell(ServerWebExchange exchange, long began) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        LOG.atInfo()
                .addKeyValue("traceId", TraceIds.of(exchange).orElse(""))
                .addKeyValue("route", route(exchange))
                .addKeyValue("status", status == null ? 200 : status.value())
                .addKeyValue(
                        "milliseconds",
                        Duration.ofNanos(System.nanoTime() - began).toMillis())
                .log("{} answered", exchange.getRequest().getMethod());
    }

    private static String route(ServerWebExchange exchange) {
        return exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) instanceof Route route
                ? route.getId()
                : "";
    }
}
