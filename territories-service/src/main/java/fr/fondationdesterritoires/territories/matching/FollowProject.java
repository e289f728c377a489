package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.territories.matching.MatchingStore.Locked;
import fr.fondationdesterritoires.territories.matching.domain.Matching.Change;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What becomes of a project after its submission, as far as its catalyst is concerned. */
@Component
class FollowProject {

    private final MatchingStore store;
    private final MatchingSearches searches;
    private final MatchingChanges changes;

    FollowProject(MatchingStore store, MatchingSearches searches, MatchingChanges changes) {
        this.store = store;
        this.searches = searches;
        this.changes = changes;
    }

    Mono<Void> allianceChanged(AllianceChanged changed) {
        return store.lock(changed.projectId()).flatMap(locked -> allianceChanged(changed, locked));
    }

    Mono<Void> withdrawn(ProjectWithdrawn withdrawn) {
        return store.lock(withdrawn.projectId()).flatMap(this::withdrawn);
    }

    Mono<Void> decided(DecisionTaken decided) {
        return store.keepDecision(decided.projectId(), decided.outcome(), decided.decidedAt())
                .then(store.lock(decided.projectId()))
                .flatMap(locked -> decided(decided, locked));
    }

    private Mono<Void> allianceChanged(AllianceChanged changed, Locked locked) {
        Change change = new Change(
                locked.matching().withAlliance(SubmittedProject.organisations(changed.organisations())), List.of());
        return store.saveConfirmed(changed.projectId(), SubmittedProject.confirmed(changed.organisations()))
                .then(changes.save(locked, change));
    }

    private Mono<Void> withdrawn(Locked locked) {
        return changes.save(locked, locked.matching().withdrawn(searches.now()));
    }

    private Mono<Void> decided(DecisionTaken decided, Locked locked) {
        return changes.save(locked, locked.matching().decided(decided.outcome(), searches.now()));
    }
}
