package fr.fondationdesterritoires.territories.opinions;

import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.matching.Accompaniments;
import fr.fondationdesterritoires.territories.matching.Accompaniments.Accompaniment;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.opinions.domain.LocalOpinion;
import fr.fondationdesterritoires.territories.opinions.domain.OpinionRules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The accompanying catalyst gives its opinion on the project, or another one in its place. */
@Component
class GiveOpinion {

    private final Accompaniments accompaniments;
    private final OpinionStore store;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    GiveOpinion(
            Accompaniments accompaniments,
            OpinionStore store,
            Outbox outbox,
            TransactionalOperator transaction,
            Clock clock) {
        this.accompaniments = accompaniments;
        this.store = store;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An opinion, and when it was given. */
    record Given(LocalOpinion opinion, Instant at) {}

    Mono<Given> run(CurrentPerson person, MatchId id, Supplier<Outcome<LocalOpinion>> sent) {
        return accompaniments
                .lock(id, person.id())
                .flatMap(found -> decide(found, sent).flatMap(opinion -> save(found, opinion)))
                .as(transaction::transactional);
    }

    private static Mono<LocalOpinion> decide(Accompaniment found, Supplier<Outcome<LocalOpinion>> sent) {
        return Refusals.orError(sent.get()
                .flatMap(opinion ->
                        OpinionRules.give(found.matching(), found.match(), found.outsideAlliance(), opinion)));
    }

    private Mono<Given> save(Accompaniment found, LocalOpinion opinion) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        MatchedProject project = found.matching().project();
        return store.save(found.match().id(), project, opinion, now)
                .then(accompaniments.nextVersion(project.projectId()))
                .flatMap(version -> outbox.append(given(found, opinion, now), version))
                .thenReturn(new Given(opinion, now));
    }

    private static LocalOpinionGiven given(Accompaniment found, LocalOpinion opinion, Instant now) {
        MatchedProject project = found.matching().project();
        return new LocalOpinionGiven(
                found.match().id().value(),
                project.projectId(),
                project.submissionId(),
                found.match().catalystId().value(),
                found.match().catalystName(),
                opinion.verdict(),
                opinion.reasons(),
                now);
    }
}
