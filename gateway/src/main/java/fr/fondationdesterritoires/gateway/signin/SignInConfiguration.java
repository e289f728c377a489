package fr.fondationdesterritoires.gateway.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import fr.fondationdesterritoires.gateway.portal.SecureHeaders;
import fr.fondationdesterritoires.gateway.problems.Problems;
import fr.fondationdesterritoires.gateway.problems.Refused;
import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may pass the gateway: anybody for reading (the services decide what), the signed-in for acting. Rights are
 * not repeated here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignInConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SignInConfiguration.class);
    private static final URI FAILED = URI.create("/?signIn=failed");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Profile("!shared")
    LivingSessions ownSessions() {
        return session -> Mono.just(!session.isExpired());
    }

    @Bean
    Sessions sessions(SignInProperties properties, LivingSessions living, Clock clock) {
        return new Sessions(properties, living, clock);
    }

    @Bean
    SessionEnd sessionEnd(Sessions sessions, ServerProperties server) {
        String cookie = server.getReactive().getSession().getCookie().getName();
        return new SessionEnd(sessions, cookie == null ? "SESSION" : cookie);
    }

    @Bean
    ReactiveClientRegistrationRepository identityProvider(OAuth2ClientProperties client, SignInProperties properties) {
        return new IdentityProvider(client, properties);
    }

    @Bean
    ServerOAuth2AuthorizedClientRepository sessionTokens(ReactiveClientRegistrationRepository registrations) {
        return new SessionTokens(registrations);
    }

    @Bean
    AccessTokens accessTokens(
            ServerOAuth2AuthorizedClientRepository clients, SignInProperties properties, Clock clock) {
        return new FreshTokens(clients, properties, clock);
    }

    @Bean
    PersonInToken personInToken(ReactiveJwtDecoder tokens) {
        return new PersonInToken(tokens);
    }

    /**
     * What mail programs post to (RFC 8058): they have neither a session nor a token against forgery. The signed link is
     * all that the act rests on, so there is nothing of a session's to forge.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain oneClick(ServerHttpSecurity http, SecureHeaders headers) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(
                        HttpMethod.POST, "/api/notifications/no-more-invitations/*"))
                .headers(headers::write)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            ReactiveClientRegistrationRepository registrations,
            Sessions sessions,
            SecureHeaders headers,
            Problems problems,
            JsonMapper json) {
        return http.headers(headers::write)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.inReadableCookie())
                        .csrfTokenRequestHandler(new CsrfTokens())
                        .accessDeniedHandler((exchange, denied) -> refuseForgery(exchange, problems)))
                .addFilterAfter(CsrfTokens.givenToPages(), SecurityWebFiltersOrder.CSRF)
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .pathMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .pathMatchers("/api/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizationRequestResolver(new ProviderRequests(registrations))
                        .authenticationSuccessHandler((exchange, person) -> signedIn(exchange, sessions))
                        .authenticationFailureHandler(SignInConfiguration::notSignedIn))
                .oauth2ResourceServer(server -> server.jwt(withDefaults())
                        .authenticationFailureHandler(
                                (exchange, refused) -> problems.answer(exchange.getExchange(), bearerRefused(refused))))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (exchange, refused) -> problems.answer(exchange, Refused.signInRequired()))
                        .accessDeniedHandler((exchange, denied) -> problems.answer(exchange, Refused.signInRequired())))
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutHandler((exchange, person) ->
                                exchange.getExchange().getSession().flatMap(WebSession::invalidate))
                        .logoutSuccessHandler(new SignOut(registrations, json)))
                .build();
    }

    /** A provider that cannot be asked for its keys does not make the bearer a forger. */
    private static Refused bearerRefused(AuthenticationException refused) {
        return refused instanceof AuthenticationServiceException
                ? Refused.identityUnavailable()
                : Refused.invalidToken();
    }

    private static Mono<Void> signedIn(WebFilterExchange exchange, Sessions sessions) {
        return exchange.getExchange().getSession().flatMap(session -> {
            sessions.begin(session);
            String page = ReturnTo.pageOf(session.getAttribute(ReturnTo.attribute()));
            session.getAttributes().remove(ReturnTo.attribute());
            return new DefaultServerRedirectStrategy().sendRedirect(exchange.getExchange(), URI.create(page));
        });
    }

    private static Mono<Void> notSignedIn(WebFilterExchange exchange, AuthenticationException refused) {
        LOG.warn("Somebody could not sign in: {}", String.valueOf(refused.getMessage()));
        return new DefaultServerRedirectStrategy().sendRedirect(exchange.getExchange(), FAILED);
    }

    /** To someone whose session has ended, signing in again is the mend, not reloading the page. */
    private static Mono<Void> refuseForgery(ServerWebExchange exchange, Problems problems) {
        return exchange.getSession()
                .map(session -> session.getAttributes()
                        .containsKey(
                                WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME))
                .flatMap(signedIn ->
                        problems.answer(exchange, signedIn ? Refused.withoutCsrfToken() : Refused.signInRequired()));
    }
}
