package fr.fondationdesterritoires.launcher.identity;

import fr.fondationdesterritoires.launcher.Ports;
import fr.fondationdesterritoires.launcher.demo.DemoPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Tokens signed by the small local provider. */
@Component
public class LocalTokens implements PersonTokens {

    private static final Duration LIFE = Duration.ofHours(12);

    private final JwtEncoder encoder;
    private final Accounts accounts;
    private final Ports ports;

    LocalTokens(JwtEncoder encoder, Accounts accounts, Ports ports) {
        this.encoder = encoder;
        this.accounts = accounts;
        this.ports = ports;
    }

    /** A token like the one that signing in gives, but for half a day. */
    @Override
    public String of(DemoPerson person) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(ports.launcherUrl())
                .audience(List.of(PersonClaims.AUDIENCE))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFE));
        PersonClaims.write(account(person), claims);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    /** With the roles that they hold by now. */
    private Account account(DemoPerson person) {
        return accounts.byId(person.id())
                .orElseGet(() ->
                        new Account(person.id(), person.email(), person.name(), person.locale(), person.roles(), ""));
    }
}
