package fr.fondationdesterritoires.territories.opinions;

import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.matching.Accompaniments;
import fr.fondationdesterritoires.territories.matching.Accompaniments.Accompaniment;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.opinions.domain.GivenOpinion;
import fr.fondationdesterritoires.territories.opinions.domain.LocalOpinion;
import fr.fondationdesterritoires.territories.opinions.domain.OpinionRules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /**
     * Gives it, or changes the one of that version. What says nothing new is not given again: it would be published and
     * mailed once more.
     */
    Mono<GivenOpinion> run(
            CurrentPerson person, MatchId id, @Nullable IfMatch readVersion, Supplier<Outcome<LocalOpinion>> sent) {
        Long read = readVersion == null ? null : readVersion.version();
        return accompaniments
                .lock(id, person.id())
                .flatMap(found -> decide(found, sent).flatMap(opinion -> give(found, opinion, read)))
                .as(transaction::transactional);
    }

    private static Mono<LocalOpinion> decide(Accompaniment found, Supplier<Outcome<LocalOpinion>> sent) {
        return Refusals.orError(sent.get()
                .flatMap(opinion ->
                        OpinionRules.give(found.matching(), found.match(), found.outsideAlliance(), opinion)));
    }

    private Mono<GivenOpinion> give(Accompaniment found, LocalOpinion opinion, @Nullable Long read) {
        return store.find(found.match().id())
                .flatMap(given -> given.says(opinion, found.matching().project().submissionId())
                        ? Mono.just(given)
                        : Refusals.orError(OpinionRules.change(given, read, opinion))
                                .flatMap(changed -> save(found, changed)))
                .switchIfEmpty(Mono.defer(() ->
                        Refusals.orError(OpinionRules.first(read, opinion)).flatMap(first -> save(found, first))));
    }

    private Mono<GivenOpinion> save(Accompaniment found, LocalOpinion opinion) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        MatchedProject project = found.matching().project();
        return store.save(found.match().id(), project, opinion, now)
                .flatMap(given -> accompaniments
                        .nextVersion(project.projectId())
                        .flatMap(version -> outbox.append(given(found, opinion, now), version))
                        .thenReturn(given));
    }

    private static LocalOpinionGiven given(Accompaniment found, LocalOpinion opinion, Instant now) {
        MatchedProject project = found.matching().project();
        return new LocalOpinionGiven(
                found.match().id().value(),
                project.projectId(),
                project.submissionId(),
                found.match().catalystId().value(),
                found.match().personId(),
                opinion.verdict(),
                opinion.reasons(),
                now);
    }
}
