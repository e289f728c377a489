package fr.fondationdesterritoires.gateway;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** A real authorization server, whose people have their id as name and {@code secret} as password. */
public final class TestIdentityProvider implements AutoCloseable {

    /** On the class path for gateways that share their sessions. */
    static final String REDIS = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration,"
            + "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration";

    private static volatile String portal = "http://localhost:1";
    private static volatile Duration tokenLife = Duration.ofMinutes(10);
    private static volatile boolean refusing;
    private static final AtomicInteger REFRESHES = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final String issuer;

    private TestIdentityProvider(int port) {
        this.context = new SpringApplicationBuilder(Server.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "spring.config.name=test-identity-provider",
                        "spring.cloud.gateway.server.webflux.enabled=false",
                        "spring.autoconfigure.exclude=" + REDIS,
                        "spring.main.banner-mode=off",
                        "server.address=127.0.0.1",
                        "server.port=" + port,
                        "server.servlet.session.cookie.name=IDP",
                        "management.otlp.metrics.export.enabled=false",
                        "logging.level.root=WARN")
                .run();
        this.issuer = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static TestIdentityProvider start() {
        return new TestIdentityProvider(0);
    }

    public String issuer() {
        return issuer;
    }

    /** The one site it sends people back to. */
    public void serves(String portalAddress) {
        portal = portalAddress;
    }

    /** How long the access tokens given from now on are good. */
    public void givesTokensFor(Duration life) {
        tokenLife = life;
    }

    /** As after somebody's access was withdrawn. */
    public void refusesRefreshes(boolean refuses) {
        refusing = refuses;
    }

    public int refreshes() {
        return REFRESHES.get();
    }

    /** An access token as a script would have it. */
    public String token(String person, Consumer<JwtClaimsSet.Builder> more) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(person)
                .audience(List.of("platform"))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300))
                .claim("roles", List.of());
        more.accept(claims);
        return context.getBean(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    @Override
    public void close() {
        context.close();
    }

    /** No {@code @Configuration}: the gateway, in the same package, would find it. */
    @EnableAutoConfiguration
    static class Server {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(Customizer.withDefaults());
                    })
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        FilterRegistrationBean<Filter> refreshCounter() {
            FilterRegistrationBean<Filter> counter = new FilterRegistrationBean<>((request, response, chain) -> {
                if ("refresh_token".equals(request.getParameter("grant_type"))) {
                    REFRESHES.incrementAndGet();
                    if (refusing) {
                        response.setContentType("application/json");
                        ((HttpServletResponse) response).setStatus(400);
                        response.getWriter().write("{\"error\":\"invalid_grant\"}");
                        return;
                    }
                }
                chain.doFilter(request, response);
            });
            counter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return counter;
        }

        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}secret")
                    .roles("PERSON")
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        com.nimbusds.jose.jwk.source.JWKSource<com.nimbusds.jose.proc.SecurityContext> keys() throws Exception {
            var key = new com.nimbusds.jose.jwk.gen.RSAKeyGenerator(2048)
                    .keyID("test")
                    .generate();
            return new com.nimbusds.jose.jwk.source.ImmutableJWKSet<>(new com.nimbusds.jose.jwk.JWKSet(key));
        }

        @Bean
        JwtEncoder encoder(com.nimbusds.jose.jwk.source.JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
            return new NimbusJwtEncoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if ("access_token".equals(token.getTokenType().getValue())) {
                    token.getClaims()
                            .claims(claims -> claims.putAll(Map.of(
                                    "aud", List.of("platform"),
                                    "name", "Awa Diop",
                                    "email", "awa@exemple.fr",
                                    "locale", "fr",
                                    "roles", List.of("fund-manager"))));
                }
            };
        }

        @Bean
        RegisteredClientRepository clients() {
            return new OneClient();
        }
    }

    /** The portal, at the address that the test's gateway happens to have. */
    private static final class OneClient implements RegisteredClientRepository {

        @Override
        public void save(RegisteredClient client) {
            // Asked for once a secret has been checked, to store it encoded anew.
        }

        @Override
        public RegisteredClient findById(String id) {
            return client();
        }

        @Override
        public RegisteredClient findByClientId(String clientId) {
            return client();
        }

        private static RegisteredClient client() {
            return RegisteredClient.withId("platform")
                    .clientId("platform")
                    .clientSecret("{noop}test-secret")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .redirectUri(portal + "/login/oauth2/code/platform")
                    .postLogoutRedirectUri(portal + "/")
                    .scope("openid")
                    .scope("profile")
                    .scope("email")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .tokenSettings(TokenSettings.builder()
                            .accessTokenTimeToLive(tokenLife)
                            .reuseRefreshTokens(false)
                            .build())
                    .build();
        }
    }
}
