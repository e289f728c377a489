package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.matching.MatchViews.Shown;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/matches")
class MatchController {

    private final MatchQueries queries;
    private final AcceptMatch acceptMatch;
    private final DeclineMatch declineMatch;

    MatchController(MatchQueries queries, AcceptMatch acceptMatch, DeclineMatch declineMatch) {
        this.queries = queries;
        this.acceptMatch = acceptMatch;
        this.declineMatch = declineMatch;
    }

    /** Why the catalyst declines, if it wants to say so. */
    record Decline(@Nullable String reason) {}

    @GetMapping
    Mono<Page<Shown>> list(
            CurrentPerson person,
            @RequestParam(required = false) @Nullable String mine,
            @RequestParam(required = false) @Nullable UUID projectId,
            PageRequest page) {
        if (projectId != null) {
            return queries.ofProject(projectId, person);
        }
        return mine == null ? Refusals.signal(MatchingRefusal.Because.FILTER_REQUIRED) : queries.mine(person, page);
    }

    @GetMapping("/{matchId}")
    Mono<Shown> one(CurrentPerson person, @PathVariable UUID matchId) {
        return queries.one(new MatchId(matchId), person);
    }

    @PostMapping("/{matchId}/acceptance")
    Mono<Shown> accept(CurrentPerson person, @PathVariable UUID matchId) {
        MatchId id = new MatchId(matchId);
        return acceptMatch.run(person, id).then(Mono.defer(() -> queries.one(id, person)));
    }

    @PostMapping("/{matchId}/decline")
    Mono<Shown> decline(
            CurrentPerson person, @PathVariable UUID matchId, @RequestBody(required = false) @Nullable Decline body) {
        MatchId id = new MatchId(matchId);
        return declineMatch
                .run(person, id, body == null ? null : body.reason())
                .then(Mono.defer(() -> queries.one(id, person)));
    }
}
