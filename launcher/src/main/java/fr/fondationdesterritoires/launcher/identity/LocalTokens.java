package fr.fondationdesterritoires.launcher.identity;

import fr.fondationdesterritoires.launcher.Ports;
import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Access tokens of demo people without a browser: for curl and for the demonstration data. */
@RestController
public class LocalTokens {

    private static final Duration LIFE = Duration.ofHours(12);

    private final JwtEncoder encoder;
    private final DemoPeople people;
    private final Ports ports;

    LocalTokens(JwtEncoder encoder, DemoPeople people, Ports ports) {
        this.encoder = encoder;
        this.people = people;
        this.ports = ports;
    }

    /** A token like the one that signing in gives, but for half a day. */
    public String of(DemoPerson person) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(ports.launcherUrl())
                .audience(List.of(PersonClaims.AUDIENCE))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFE));
        PersonClaims.write(
                new Account(person.id(), person.email(), person.name(), person.locale(), person.roles(), ""), claims);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    @GetMapping(path = "/local/tokens/{person}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(@PathVariable String person) {
        return people.named(person)
                .map(known -> ResponseEntity.ok(of(known)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
