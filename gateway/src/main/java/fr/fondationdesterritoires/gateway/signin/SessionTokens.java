package fr.fondationdesterritoires.gateway.signin;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Tokens live and die with their session: two sessions of one person share nothing. Of the client only the tokens are
 * kept; its secret has no place where sessions are.
 */
final class SessionTokens implements ServerOAuth2AuthorizedClientRepository {

    private static final String TOKENS = SessionTokens.class.getName() + ".TOKENS";

    private final ReactiveClientRegistrationRepository registrations;

    SessionTokens(ReactiveClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** What the provider gave: an access token, and one to renew it if it gave one. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    record Tokens(
            String person,
            String access,
            @Nullable Instant accessBegins,
            @Nullable Instant accessEnds,
            String scopes,
            @Nullable String refresh,
            @Nullable Instant refreshBegins) {

        static Tokens of(OAuth2AuthorizedClient client) {
            OAuth2AccessToken access = client.getAccessToken();
            OAuth2RefreshToken refresh = client.getRefreshToken();
            return new Tokens(
                    client.getPrincipalName(),
                    access.getTokenValue(),
                    access.getIssuedAt(),
                    access.getExpiresAt(),
                    String.join(" ", access.getScopes()),
                    refresh == null ? null : refresh.getTokenValue(),
                    refresh == null ? null : refresh.getIssuedAt());
        }

        OAuth2AuthorizedClient at(ClientRegistration provider) {
            return new OAuth2AuthorizedClient(
                    provider,
                    person,
                    new OAuth2AccessToken(
                            OAuth2AccessToken.TokenType.BEARER,
                            access,
                            accessBegins,
                            accessEnds,
                            Set.of(scopes.split(" "))),
                    refresh == null ? null : new OAuth2RefreshToken(refresh, refreshBegins));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registration, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .mapNotNull(session -> session.<Tokens>getAttribute(TOKENS))
                .flatMap(tokens ->
                        registrations.findByRegistrationId(registration).map(tokens::at))
                .map(client -> (T) client);
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(TOKENS, Tokens.of(client)))
                .then();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String registration, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .map(WebSession::getAttributes)
                .doOnNext(kept -> kept.remove(TOKENS))
                .then();
    }
}
