package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.matching.MatchViews.MatchShown;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
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
    Mono<Page<MatchShown>> list(
            CurrentPerson person,
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable UUID projectId,
            PageRequest page,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        if (projectId != null) {
            return queries.ofProject(projectId, person);
        }
        return isSaid(mine, exchange)
                ? queries.mine(person, page)
                : Refusals.signal(MatchingRefusal.Because.FILTER_REQUIRED);
    }

    // "?mine" alone says it, as well as "?mine=true".
    private static boolean isSaid(@Nullable Boolean mine, ServerWebExchange exchange) {
        return mine == null ? exchange.getRequest().getQueryParams().containsKey("mine") : mine;
    }

    @GetMapping("/{matchId}")
    Mono<MatchShown> one(CurrentPerson person, @PathVariable UUID matchId) {
        return queries.one(new MatchId(matchId), person);
    }

    @PostMapping("/{matchId}/acceptance")
    Mono<MatchShown> accept(CurrentPerson person, @PathVariable UUID matchId) {
        MatchId id = new MatchId(matchId);
        return acceptMatch.run(person, id).then(Mono.defer(() -> queries.one(id, person)));
    }

    @PostMapping("/{matchId}/decline")
    Mono<MatchShown> decline(
            CurrentPerson person, @PathVariable UUID matchId, @RequestBody(required = false) @Nullable Decline body) {
        MatchId id = new MatchId(matchId);
        return declineMatch
                .run(person, id, body == null ? null : body.reason())
                .then(Mono.defer(() -> queries.one(id, person)));
    }
}
