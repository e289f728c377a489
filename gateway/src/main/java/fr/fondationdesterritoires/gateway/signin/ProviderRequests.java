package fr.fondationdesterritoires.gateway.signin;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** What we ask of the identity provider: to speak the reader's language, and to begin with a new account if wanted. */
final class ProviderRequests implements ServerOAuth2AuthorizationRequestResolver {

    private static final String LANGUAGE = "lang";
    private static final String CREATE = "create";
    private static final Set<String> SPOKEN = Set.of("fr", "en");

    private final DefaultServerOAuth2AuthorizationRequestResolver ordinary;

    ProviderRequests(ReactiveClientRegistrationRepository registrations) {
        this.ordinary = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    /** Where a browser goes to be sent on to the provider. */
    static URI address(MultiValueMap<String, String> asked) {
        String language = asked.getFirst(LANGUAGE);
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/oauth2/authorization/" + IdentityProvider.REGISTRATION);
        if (language != null && SPOKEN.contains(language)) {
            address.queryParam(LANGUAGE, language);
        }
        if (asked.containsKey(CREATE)) {
            address.queryParam(CREATE);
        }
        return address.build().toUri();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return ordinary.resolve(exchange).map(request -> withWishes(request, exchange.getRequest()));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return ordinary.resolve(exchange, registration).map(request -> withWishes(request, exchange.getRequest()));
    }

    private static OAuth2AuthorizationRequest withWishes(OAuth2AuthorizationRequest request, ServerHttpRequest asked) {
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> addWishes(parameters, asked))
                .build();
    }

    private static void addWishes(Map<String, Object> parameters, ServerHttpRequest asked) {
        String language = asked.getQueryParams().getFirst(LANGUAGE);
        if (language != null && SPOKEN.contains(language)) {
            parameters.put("ui_locales", language);
        }
        if (asked.getQueryParams().containsKey(CREATE)) {
            parameters.put("prompt", "create");
        }
    }
}
