package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.territories.catalysts.Catalysts;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.matching.domain.Candidate;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.matching.domain.Matching.Search;
import fr.fondationdesterritoires.territories.organisations.Organisations;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers who could be proposed for a project, as they stand now. */
@Component
class MatchingSearches {

    private final Catalysts catalysts;
    private final Organisations organisations;
    private final MatchingProperties properties;
    private final Clock clock;

    MatchingSearches(Catalysts catalysts, Organisations organisations, MatchingProperties properties, Clock clock) {
        this.catalysts = catalysts;
        this.organisations = organisations;
        this.properties = properties;
        this.clock = clock;
    }

    /** The hour, as exact as the database keeps it. */
    Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    Mono<Search> around(MatchedProject project) {
        return catalysts
                .near(project.territories())
                .flatMap(this::candidates)
                .map(candidates ->
                        new Search(candidates, properties.terms(), () -> new MatchId(UUID.randomUUID()), now()));
    }

    /** The organisations of the alliance's concern: those the match's catalyst works for or belongs to. */
    Mono<Set<UUID>> organisationsOf(Match match) {
        return catalysts
                .get(match.catalystId())
                .flatMap(catalyst -> candidates(List.of(catalyst)))
                .map(candidates -> candidates.getFirst().organisations());
    }

    private Mono<List<Candidate>> candidates(List<Catalyst> found) {
        return organisations
                .ofPeople(found.stream().map(Catalyst::personId).toList())
                .map(ofPeople ->
                        found.stream().map(one -> candidate(one, ofPeople)).toList());
    }

    private static Candidate candidate(Catalyst catalyst, Map<UUID, Set<UUID>> ofPeople) {
        Set<UUID> organisations = new HashSet<>(ofPeople.getOrDefault(catalyst.personId(), Set.of()));
        UUID employer = catalyst.organisationId();
        if (employer != null) {
            organisations.add(employer);
        }
        return new Candidate(
                catalyst.id(),
                catalyst.number(),
                catalyst.personId(),
                catalyst.profile().territories(),
                catalyst.profile().sdgs(),
                catalyst.freeCapacity(),
                organisations);
    }
}
