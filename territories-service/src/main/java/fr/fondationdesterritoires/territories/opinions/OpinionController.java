package fr.fondationdesterritoires.territories.opinions;

import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.opinions.domain.GivenOpinion;
import fr.fondationdesterritoires.territories.opinions.domain.LocalOpinion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/matches/{matchId}/opinion")
class OpinionController {

    private final GiveOpinion giveOpinion;

    OpinionController(GiveOpinion giveOpinion) {
        this.giveOpinion = giveOpinion;
    }

    /** What the catalyst thinks, and why; from 10 to 5,000 characters. */
    record OpinionSent(
            @Nullable OpinionVerdict verdict, @Nullable String reasons) {

        Outcome<LocalOpinion> read() {
            return LocalOpinion.of(verdict, reasons);
        }
    }

    /** The opinion as it stands now; a change starts from its version. */
    record OpinionShown(OpinionVerdict verdict, String reasons, Instant givenAt, long version) {

        static OpinionShown of(GivenOpinion given) {
            return new OpinionShown(
                    given.opinion().verdict(), given.opinion().reasons(), given.givenAt(), given.version());
        }
    }

    @PutMapping
    Mono<ResponseEntity<OpinionShown>> give(
            CurrentPerson person,
            @PathVariable UUID matchId,
            @Nullable IfMatch ifMatch,
            @RequestBody OpinionSent body) {
        return giveOpinion
                .run(person, new MatchId(matchId), ifMatch, body::read)
                .map(given ->
                        ResponseEntity.ok().eTag(IfMatch.etag(given.version())).body(OpinionShown.of(given)));
    }
}
