package fr.fondationdesterritoires.launcher.identity;

import java.util.Set;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** What a token says about somebody: who they are and the two staff roles, nothing else. */
final class PersonClaims {

    static final String AUDIENCE = "platform";

    static final Set<String> STAFF_ROLES = Set.of("fund-manager", "foundation-admin");

    private PersonClaims() {}

    static void write(Account account, JwtClaimsSet.Builder claims) {
        claims.subject(account.id().toString())
                .claim("email", account.email())
                .claim("email_verified", true)
                .claim("name", account.name())
                .claim("locale", account.locale())
                .claim("roles", account.roles().stream().sorted().toList());
    }
}
