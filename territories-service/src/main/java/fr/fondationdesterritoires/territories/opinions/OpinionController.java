package fr.fondationdesterritoires.territories.opinions;

import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.opinions.GiveOpinion.Given;
import fr.fondationdesterritoires.territories.opinions.domain.LocalOpinion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** The opinion as it stands now. */
    record OpinionShown(OpinionVerdict verdict, String reasons, Instant givenAt) {

        static OpinionShown of(Given given) {
            return new OpinionShown(given.opinion().verdict(), given.opinion().reasons(), given.at());
        }
    }

    @PutMapping
    Mono<OpinionShown> give(CurrentPerson person, @PathVariable UUID matchId, @RequestBody OpinionSent body) {
        return giveOpinion.run(person, new MatchId(matchId), body::read).map(OpinionShown::of);
    }
}
