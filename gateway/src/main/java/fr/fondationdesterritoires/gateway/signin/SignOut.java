package fr.fondationdesterritoires.gateway.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends the session here, then sends the browser to end it at the identity provider.
 *
 * <p>A script cannot follow a redirect to another site: one that asks for JSON gets the address to go to.
 */
final class SignOut implements ServerLogoutSuccessHandler, ServerRedirectStrategy {

    private static final URI HOME = URI.create("/");

    private final OidcClientInitiatedServerLogoutSuccessHandler atProvider;
    private final JsonMapper json;

    SignOut(ReactiveClientRegistrationRepository registrations, JsonMapper json) {
        this.json = json;
        this.atProvider = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        this.atProvider.setPostLogoutRedirectUri("{baseUrl}/");
        this.atProvider.setRedirectStrategy(this);
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange exchange, Authentication authentication) {
        return authentication instanceof OAuth2AuthenticationToken
                ? atProvider.onLogoutSuccess(exchange, authentication)
                : sendRedirect(exchange.getExchange(), HOME);
    }

    @Override
    public Mono<Void> sendRedirect(ServerWebExchange exchange, URI location) {
        ServerHttpResponse response = exchange.getResponse();
        if (asksForJson(exchange)) {
            response.setStatusCode(HttpStatus.OK);
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            byte[] body =
                    json.writeValueAsString(new NextPage(location.toString())).getBytes(StandardCharsets.UTF_8);
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
        }
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(location);
        return response.setComplete();
    }

    private static boolean asksForJson(ServerWebExchange exchange) {
        String accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE);
    }

    private record NextPage(String location) {}
}
