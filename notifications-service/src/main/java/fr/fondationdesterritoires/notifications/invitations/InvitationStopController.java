package fr.fondationdesterritoires.notifications.invitations;

import fr.fondationdesterritoires.platform.web.Refusals;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Stops invitations for whoever holds the link of a mail, without an account (RFC 8058). Programs look at links
 * beforehand, so looking at it changes nothing and leads to the page that asks.
 */
@RestController
@RequestMapping("/api/notifications/no-more-invitations/{token}")
class InvitationStopController {

    private final StopTokens tokens;
    private final InvitationStopStore stops;
    private final Clock clock;

    InvitationStopController(StopTokens tokens, InvitationStopStore stops, Clock clock) {
        this.tokens = tokens;
        this.stops = stops;
        this.clock = clock;
    }

    @GetMapping
    Mono<ResponseEntity<Void>> look(@PathVariable String token) {
        return contact(token)
                .map(contact -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/no-more-invitations/" + token))
                        .build());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> stop(@PathVariable String token) {
        return contact(token).flatMap(contact -> stops.add(contact, clock.instant()));
    }

    private Mono<UUID> contact(String token) {
        return Mono.justOrEmpty(tokens.contact(token)).switchIfEmpty(Refusals.notFound("link"));
    }
}
