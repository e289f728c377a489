package fr.fondationdesterritoires.platform.security;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Sentences;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/** Reads a person from a token; a token of our issuer that names nobody is not valid here. */
final class PersonOfToken implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return Mono.fromSupplier(() -> new PersonAuthentication(person(token)));
    }

    private static CurrentPerson person(Jwt token) {
        String name = text(token, "name");
        String email = text(token, "email");
        Boolean verified = token.getClaimAsBoolean("email_verified");
        return new CurrentPerson(
                id(token.getSubject()), name, email, Boolean.TRUE.equals(verified), roles(token), locale(token));
    }

    private static UUID id(@Nullable String subject) {
        try {
            return UUID.fromString(subject == null ? "" : subject);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidBearerTokenException("The subject is not a person's id", notOurs);
        }
    }

    private static String text(Jwt token, String claim) {
        String text = token.getClaimAsString(claim);
        return text == null ? "" : text;
    }

    private static Set<StaffRole> roles(Jwt token) {
        List<String> claims = token.getClaimAsStringList("roles");
        return claims == null
                ? Set.of()
                : claims.stream()
                        .flatMap(claim -> StaffRole.ofClaim(claim).stream())
                        .collect(Collectors.toSet());
    }

    private static Locale locale(Jwt token) {
        return Sentences.language(Locale.forLanguageTag(text(token, "locale")));
    }
}
