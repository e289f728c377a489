package fr.fondationdesterritoires.launcher.identity;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A demo person's access token, for curl. */
@RestController
class TokenController {

    private final PersonTokens tokens;
    private final DemoPeople people;

    /** The tokens of another provider, where one signs people in, stand in for the local ones. */
    TokenController(LocalTokens local, Optional<OtherProvider> other, DemoPeople people) {
        this.tokens = other.<PersonTokens>map(OtherProvider::tokens).orElse(local);
        this.people = people;
    }

    @GetMapping(path = "/local/tokens/{person}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(@PathVariable String person) {
        return people.named(person)
                .map(known -> ResponseEntity.ok(tokens.of(known)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
