package fr.fondationdesterritoires.launcher.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fr.fondationdesterritoires.launcher.Home;
import fr.fondationdesterritoires.launcher.Ports;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The OpenID provider: the gateway by authorisation code with PKCE, and the account that changes staff roles. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> {});
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInPageEntryPoint()))
                .build();
    }

    /** The few requests of Keycloak's administration that projects-service makes, for its account alone. */
    @Bean
    @Order(2)
    SecurityFilterChain administration(HttpSecurity http) {
        return http.securityMatcher(AdminController.PATH + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("SCOPE_" + LocalClient.STAFF))
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, Ports ports) {
        // Chromium applies form-action to the redirects that follow a form as well.
        var contentPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                + " frame-ancestors 'self'; form-action 'self' " + ports.portalUrl();
        RequestMatcher scripted = request -> request.getServletPath().startsWith("/local/");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form ->
                        form.loginPage("/login").usernameParameter("email").failureUrl("/login?wrong"))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(scripted))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .frameOptions(frames -> frames.sameOrigin()))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** People type their e-mail; what they are called inside is their id. */
    @Bean
    UserDetailsService people(Accounts accounts) {
        return email -> accounts.byEmail(email)
                .map(account -> User.withUsername(account.id().toString())
                        .password(account.password())
                        .authorities(List.of())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No account has this e-mail."));
    }

    @Bean
    RegisteredClientRepository clients(Ports ports, PasswordEncoder passwords) {
        return new InMemoryRegisteredClientRepository(gateway(ports, passwords), staff(passwords));
    }

    private static RegisteredClient staff(PasswordEncoder passwords) {
        return RegisteredClient.withId(LocalClient.STAFF)
                .clientId(LocalClient.STAFF)
                .clientSecret(passwords.encode(LocalClient.SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(LocalClient.STAFF)
                .build();
    }

    private static RegisteredClient gateway(Ports ports, PasswordEncoder passwords) {
        return RegisteredClient.withId(LocalClient.ID)
                .clientId(LocalClient.ID)
                .clientSecret(passwords.encode(LocalClient.SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(ports.portalUrl() + "/login/oauth2/code/platform")
                .postLogoutRedirectUri(ports.portalUrl())
                .postLogoutRedirectUri(ports.portalUrl() + "/")
                .scope("openid")
                .scope("profile")
                .scope("email")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(15))
                        .refreshTokenTimeToLive(Duration.ofHours(12))
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keys(Home home) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(home.data().resolve("identity/signing-key.json"))));
    }

    @Bean
    JwtEncoder tokens(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    PeoplesAuthorizations authorizations() {
        return new PeoplesAuthorizations();
    }

    @Bean
    AuthorizationServerSettings issuer(Ports ports) {
        return AuthorizationServerSettings.builder().issuer(ports.launcherUrl()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> personClaims(Accounts accounts) {
        return context -> {
            Authentication principal = Objects.requireNonNull(context.getPrincipal());
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                context.getClaims().claim("scope", List.of(LocalClient.STAFF));
                return;
            }
            accounts.byId(UUID.fromString(principal.getName()))
                    .ifPresent(account -> PersonClaims.write(account, context.getClaims()));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(PersonClaims.AUDIENCE));
            }
        };
    }
}
