package fr.fondationdesterritoires.gateway.services;

import fr.fondationdesterritoires.gateway.services.ServicesProperties.Service;
import fr.fondationdesterritoires.gateway.signin.Presence;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The routes, three per service: its live streams, its reads, its acts.
 *
 * <p>Reads are tried again when the line breaks. The framework's own retry filter is not used: it keeps every
 * body of its route in memory.
 */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    private static final Retry TWICE_MORE = Retry.backoff(2, Duration.ofMillis(50))
            .filter(IOException.class::isInstance)
            .onRetryExhaustedThrow((specification, signal) -> signal.failure());

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, ServicesProperties properties, Presence presence) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        properties.services().forEach((name, service) -> {
            routes.route(name + "-streams", route -> streams(route, name, service, presence));
            routes.route(name + "-reads", route -> reads(route, name, service));
            routes.route(name + "-acts", route -> acts(route, name, service));
        });
        return routes.build();
    }

    /** A stream answers when something happens, so no time limit can tell that its service is gone. */
    private static Buildable<Route> streams(PredicateSpec route, String name, Service service, Presence presence) {
        return route.path(paths(service, "/stream", "/*/stream"))
                .and()
                .method(HttpMethod.GET)
                .filters(filters -> filters.filter(new StreamEnds(presence), StreamEnds.ORDER))
                .metadata("service", name)
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, -1)
                .uri(service.url());
    }

    private static Buildable<Route> reads(PredicateSpec route, String name, Service service) {
        return route.path(paths(service, "/**"))
                .and()
                .method(HttpMethod.GET, HttpMethod.HEAD)
                .filters(filters ->
                        filters.circuitBreaker(breaker -> breaker.setName(name)).filter(tryingAgain()))
                .metadata("service", name)
                .uri(service.url());
    }

    private static Buildable<Route> acts(PredicateSpec route, String name, Service service) {
        return route.path(paths(service, "/**"))
                .filters(filters -> filters.circuitBreaker(breaker -> breaker.setName(name)))
                .metadata("service", name)
                .uri(service.url());
    }

    private static String[] paths(Service service, String... below) {
        List<String> resources = service.resources();
        return resources.stream()
                .flatMap(resource -> Stream.of(below).map(end -> "/api/" + resource + end))
                .toArray(String[]::new);
    }

    private static GatewayFilter tryingAgain() {
        return new GatewayFilter() {
            @Override
            public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
                return Mono.defer(() -> chain.filter(exchange))
                        .doOnError(failure -> ServerWebExchangeUtils.reset(exchange))
                        .retryWhen(TWICE_MORE);
            }

            @Override
            public String toString() {
                return "[reads are tried twice more]";
            }
        };
    }

    /** One breaker per service. What a service answers, even a refusal, is no failure; silence is. */
    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakers(ServicesProperties properties) {
        ServicesProperties.Breaker breaker = properties.breaker();
        CircuitBreakerConfig configuration = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.atLeast())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .recordException(ServiceRoutes::isSilence)
                .build();
        return factory -> factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                .circuitBreakerConfig(configuration)
                .build());
    }

    private static boolean isSilence(Throwable failure) {
        return failure instanceof IOException || failure instanceof ResponseStatusException;
    }
}
