package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.Decisions;
import fr.fondationdesterritoires.funding.decisions.domain.Decision;
import fr.fondationdesterritoires.funding.decisions.domain.DecisionId;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.sessions.domain.Change;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.ItemState;
import fr.fondationdesterritoires.funding.sessions.domain.Presiding;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The chair closes the vote: from here on the votes are known, and the decision stands. */
@Component
class CloseBallot {

    private final SessionActs acts;
    private final SessionStore sessions;
    private final Decisions decisions;
    private final Outbox outbox;

    CloseBallot(SessionActs acts, SessionStore sessions, Decisions decisions, Outbox outbox) {
        this.acts = acts;
        this.sessions = sessions;
        this.decisions = decisions;
        this.outbox = outbox;
    }

    private record Table(Sitting sitting, Item item, MemberNumber by) {}

    Mono<SessionViews.ResultView> with(SessionId id, ItemId itemId, CurrentPerson person, Optional<String> reasons) {
        Instant now = acts.now();
        return acts.inTransaction(table(id, itemId, person)
                .flatMap(table -> Refusals.orError(Presiding.closeBallot(
                                table.sitting().session(),
                                table.item(),
                                new DecisionId(Uuid7.at(acts.now())),
                                reasons,
                                table.by(),
                                table.sitting().bench(),
                                now))
                        .flatMap(change -> decide(table, change, now))));
    }

    private Mono<Table> table(SessionId id, ItemId itemId, CurrentPerson person) {
        return acts.take(id, person)
                .map(sitting -> sitting.item(itemId, person)
                        .flatMap(item -> sitting.member(person).map(by -> new Table(sitting, item, by))))
                .transform(Refusals::orError);
    }

    private Mono<SessionViews.ResultView> decide(Table table, Change change, Instant now) {
        Decision decision = decisionOf(change, table.item().id());
        return decisions
                .settle(decision)
                .delayUntil(version -> acts.save(table.sitting(), change, now))
                .flatMap(version -> decisions.record(
                        decision,
                        table.sitting().committee().id(),
                        table.item().id().value(),
                        version))
                .delayUntil(entry -> keepHash(table, change, entry))
                .delayUntil(entry -> outbox.append(closed(table, entry, now), sessionVersion(table)))
                .map(entry -> SessionViews.result(decision, entry.hash()));
    }

    private Mono<Void> keepHash(Table table, Change change, LedgerEntry entry) {
        return sessions.save(
                Presiding.recorded(change.session(), table.item().id(), entry.hash()), sessionVersion(table));
    }

    private static Decision decisionOf(Change change, ItemId id) {
        return change.session()
                .agenda()
                .find(id)
                .map(Item::state)
                .filter(ItemState.Decided.class::isInstance)
                .map(ItemState.Decided.class::cast)
                .orElseThrow()
                .decision();
    }

    private static long sessionVersion(Table table) {
        return table.sitting().stored().version() + 1;
    }

    // The recused are not told: for them the item does not exist.
    private static BallotClosed closed(Table table, LedgerEntry entry, Instant now) {
        return new BallotClosed(
                table.sitting().session().id().value(),
                table.sitting().committee().id().value(),
                table.item().id().value(),
                table.sitting().bench().members().stream()
                        .filter(member -> !table.item().isRecused(member.number()))
                        .map(Member::person)
                        .map(person -> person.value())
                        .toList(),
                entry.index(),
                entry.hash(),
                now);
    }
}
