package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.Voting;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A member votes, or votes anew; the receipt is the commitment that the ledger holds. */
@Component
class CastBallot {

    private final SessionActs acts;
    private final Salts salts;

    CastBallot(SessionActs acts, Salts salts) {
        this.acts = acts;
        this.salts = salts;
    }

    record VoteReceipt(String receipt, Instant castAt) {}

    Mono<VoteReceipt> with(SessionId id, ItemId itemId, CurrentPerson person, Choice choice) {
        return acts.inTransaction(acts.take(id, person)
                .flatMap(sitting -> Refusals.orError(cast(sitting, itemId, person, choice))
                        .flatMap(cast -> acts.save(sitting, cast.change())
                                .thenReturn(new VoteReceipt(
                                        cast.vote().commitment(), cast.vote().at())))));
    }

    private Outcome<Voting.Cast> cast(Sitting sitting, ItemId itemId, CurrentPerson person, Choice choice) {
        return sitting.item(itemId, person)
                .flatMap(item -> sitting.member(person)
                        .flatMap(member ->
                                Voting.cast(sitting.session(), item, member, choice, salts.next(), sitting.at())));
    }
}
