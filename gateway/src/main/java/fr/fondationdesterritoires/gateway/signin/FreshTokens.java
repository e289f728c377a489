package fr.fondationdesterritoires.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.fondationdesterritoires.gateway.problems.Refused;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The tokens of people who signed in, kept in their session and replaced before they expire.
 *
 * <p>A refresh token is good once: requests that come together find the same token about to expire, and must not
 * each spend it. So one refresh is made for each expiring token, and all who hold that token wait for it.
 */
final class FreshTokens implements AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(FreshTokens.class);

    private final ServerOAuth2AuthorizedClientRepository clients;
    private final RefreshTokenReactiveOAuth2AuthorizedClientProvider refresh;
    private final SignInProperties properties;
    private final Clock clock;

    /** By the token replaced; kept a while for requests that had read it just before. */
    private final Cache<String, Mono<OAuth2AuthorizedClient>> replacements =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    FreshTokens(ServerOAuth2AuthorizedClientRepository clients, SignInProperties properties, Clock clock) {
        this.clients = clients;
        this.properties = properties;
        this.clock = clock;
        this.refresh = refreshingTokensOnly(properties, clock);
    }

    /**
     * The provider's own handler would also renew the signed-in person, which changes the session's id: requests
     * already on their way with the old id would find themselves signed out.
     */
    private static RefreshTokenReactiveOAuth2AuthorizedClientProvider refreshingTokensOnly(
            SignInProperties properties, Clock clock) {
        RefreshTokenReactiveOAuth2AuthorizedClientProvider provider =
                new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        provider.setAuthorizationSuccessHandler((client, person, attributes) -> Mono.empty());
        provider.setClockSkew(properties.refreshAhead());
        provider.setClock(clock);
        return provider;
    }

    @Override
    public Mono<String> of(ServerWebExchange exchange) {
        return exchange.getPrincipal().flatMap(principal -> of(principal, exchange));
    }

    private Mono<String> of(Principal principal, ServerWebExchange exchange) {
        return switch (principal) {
            case JwtAuthenticationToken bearer -> Mono.just(bearer.getToken().getTokenValue());
            case OAuth2AuthenticationToken person -> ofSession(person, exchange);
            default -> Mono.empty();
        };
    }

    private Mono<String> ofSession(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        return clients.loadAuthorizedClient(person.getAuthorizedClientRegistrationId(), person, exchange)
                .switchIfEmpty(Mono.defer(() -> endOf(exchange)))
                .flatMap(client -> isGoodFor(client, properties.refreshAhead())
                        ? Mono.just(client)
                        : replaced(client, person, exchange))
                .map(client -> client.getAccessToken().getTokenValue());
    }

    private boolean isGoodFor(OAuth2AuthorizedClient client, Duration longer) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end == null || end.isAfter(clock.instant().plus(longer));
    }

    private Mono<OAuth2AuthorizedClient> replaced(
            OAuth2AuthorizedClient expiring, OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        String token = expiring.getAccessToken().getTokenValue();
        return replacements
                .get(token, absent -> replace(expiring, person, exchange).cache())
                .doOnError(failure -> replacements.invalidate(token))
                .onErrorResume(failure -> afterFailure(failure, expiring, exchange));
    }

    private Mono<OAuth2AuthorizedClient> replace(
            OAuth2AuthorizedClient expiring, OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        OAuth2AuthorizationContext context = OAuth2AuthorizationContext.withAuthorizedClient(expiring)
                .principal(person)
                .build();
        return refresh.authorize(context)
                .timeout(properties.identityAnswers())
                .flatMap(fresh -> clients.saveAuthorizedClient(fresh, person, exchange)
                        .then(exchange.getSession())
                        .flatMap(WebSession::save)
                        .thenReturn(fresh))
                .switchIfEmpty(Mono.error(Refused::sessionExpired));
    }

    /** The provider said no: the session is over. It said nothing: the token serves as long as it is good. */
    private Mono<OAuth2AuthorizedClient> afterFailure(
            Throwable failure, OAuth2AuthorizedClient expiring, ServerWebExchange exchange) {
        if (isRefusal(failure)) {
            return endOf(exchange);
        }
        LOG.warn("An access token could not be refreshed: {}", failure.toString());
        return isGoodFor(expiring, Duration.ZERO) ? Mono.just(expiring) : Mono.error(Refused.identityUnavailable());
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof Refused
                || (failure instanceof OAuth2AuthorizationException refused
                        && OAuth2ErrorCodes.INVALID_GRANT.equals(
                                refused.getError().getErrorCode()));
    }

    private static Mono<OAuth2AuthorizedClient> endOf(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(WebSession::invalidate).then(Mono.error(Refused::sessionExpired));
    }
}
