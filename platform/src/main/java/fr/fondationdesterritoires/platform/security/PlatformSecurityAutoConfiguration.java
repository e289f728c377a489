package fr.fondationdesterritoires.platform.security;

import fr.fondationdesterritoires.platform.web.ProblemHandler;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import fr.fondationdesterritoires.platform.web.StaffRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;

/** A resource server: every request brings its own token, and there is no session to steal. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration"
        })
@EnableWebFluxSecurity
class PlatformSecurityAutoConfiguration {

    @Bean
    SecurityWebFilterChain platformSecurity(
            ServerHttpSecurity http, ObjectProvider<PublicPaths> publicPaths, ProblemHandler problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .authorizeExchange(who -> rules(who, publicPaths))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(new PersonOfToken()))
                        .authenticationEntryPoint(problems::handle)
                        .accessDeniedHandler(problems::handle))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problems::handle).accessDeniedHandler(problems::handle))
                .build();
    }

    private static void rules(AuthorizeExchangeSpec who, ObjectProvider<PublicPaths> publicPaths) {
        who.matchers(EndpointRequest.to("health", "info", "prometheus")).permitAll();
        who.matchers(EndpointRequest.toAnyEndpoint()).hasRole(StaffRole.FOUNDATION_ADMIN.name());
        who.pathMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs/**").permitAll();
        publicPaths.orderedStream().forEach(paths -> {
            paths.patterns()
                    .forEach(
                            pattern -> who.pathMatchers(HttpMethod.GET, pattern).permitAll());
            paths.posts()
                    .forEach(pattern ->
                            who.pathMatchers(HttpMethod.POST, pattern).permitAll());
        });
        who.anyExchange().authenticated();
    }
}
