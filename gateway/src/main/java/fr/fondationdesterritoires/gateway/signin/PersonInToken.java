package fr.fondationdesterritoires.gateway.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Reads who signed in off the access token, whose claims the platform agrees on, and so makes sure at sign-in
 * that the services will accept that token.
 */
final class PersonInToken implements ReactiveOAuth2UserService<OidcUserRequest, OidcUser> {

    private final ReactiveJwtDecoder tokens;

    PersonInToken(ReactiveJwtDecoder tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<OidcUser> loadUser(OidcUserRequest request) {
        return tokens.decode(request.getAccessToken().getTokenValue())
                .onErrorMap(JwtException.class, PersonInToken::notForUs)
                .filter(token -> Objects.equals(request.getIdToken().getSubject(), token.getSubject()))
                .switchIfEmpty(Mono.error(() -> new OAuth2AuthenticationException("subject_mismatch")))
                .map(token -> person(request.getIdToken(), token));
    }

    private static OidcUser person(OidcIdToken idToken, Jwt accessToken) {
        Map<String, Object> claims = new LinkedHashMap<>();
        for (String claim : new String[] {"sub", "name", "email", "email_verified", "locale", "roles"}) {
            Object value = accessToken.getClaims().get(claim);
            if (value != null) {
                claims.put(claim, value);
            }
        }
        return new DefaultOidcUser(
                AuthorityUtils.createAuthorityList("ROLE_PERSON"), idToken, new OidcUserInfo(claims), "sub");
    }

    private static OAuth2AuthenticationException notForUs(Throwable refused) {
        return new OAuth2AuthenticationException("invalid_access_token");
    }
}
