package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.territories.matching.MatchingStore.Locked;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.matching.domain.Matching;
import fr.fondationdesterritoires.territories.matching.domain.Matching.Change;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A project was submitted: the best catalysts are proposed for it, and the first is asked. */
@Component
class ProposeCatalysts {

    private final MatchingStore store;
    private final MatchingSearches searches;
    private final MatchingChanges changes;

    ProposeCatalysts(MatchingStore store, MatchingSearches searches, MatchingChanges changes) {
        this.store = store;
        this.searches = searches;
        this.changes = changes;
    }

    /** In the transaction of the event. */
    Mono<Void> run(ProjectSubmitted submitted) {
        SubmittedProject project = SubmittedProject.of(submitted);
        return store.keep(project)
                .flatMap(locked -> decide(project, locked).flatMap(change -> changes.save(locked, change)));
    }

    // A decision may have been heard of before the submission it is about.
    private Mono<Change> decide(SubmittedProject submitted, Locked locked) {
        MatchedProject project = submitted.project();
        return store.decisionSince(project.projectId(), submitted.submittedAt())
                .filter(outcome -> outcome == DecisionOutcome.REFUSED)
                .map(outcome -> locked.matching().decided(outcome, searches.now()))
                .switchIfEmpty(Mono.defer(() -> propose(project, locked.matching())));
    }

    private Mono<Change> propose(MatchedProject project, Matching matching) {
        return searches.around(project).map(search -> matching.submitted(project, search));
    }
}
