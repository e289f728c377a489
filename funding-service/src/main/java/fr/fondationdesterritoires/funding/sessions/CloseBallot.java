package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.Decisions;
import fr.fondationdesterritoires.funding.decisions.domain.DecisionId;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.sessions.domain.Change;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.ItemState;
import fr.fondationdesterritoires.funding.sessions.domain.Presiding;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The chair closes the vote: from here on the votes are known, and the decision stands. */
@Component
class CloseBallot {

    private final SessionActs acts;
    private final Decisions decisions;
    private final Outbox outbox;

    CloseBallot(SessionActs acts, Decisions decisions, Outbox outbox) {
        this.acts = acts;
        this.decisions = decisions;
        this.outbox = outbox;
    }

    private record Table(Sitting sitting, Item item, MemberNumber by) {}

    Mono<SessionViews.ResultView> with(SessionId id, ItemId itemId, CurrentPerson person, Optional<String> reasons) {
        return acts.inTransaction(table(id, itemId, person)
                .flatMap(table -> Refusals.orError(close(table, reasons)).flatMap(change -> decide(table, change))));
    }

    private Mono<Table> table(SessionId id, ItemId itemId, CurrentPerson person) {
        return acts.take(id, person)
                .map(sitting -> sitting.item(itemId, person)
                        .flatMap(item -> sitting.member(person).map(by -> new Table(sitting, item, by))))
                .transform(Refusals::orError);
    }

    private static Outcome<Change> close(Table table, Optional<String> reasons) {
        Sitting sitting = table.sitting();
        return Presiding.closeBallot(
                sitting.session(),
                table.item(),
                new DecisionId(Uuid7.at(sitting.at())),
                reasons,
                table.by(),
                sitting.bench(),
                sitting.at());
    }

    private Mono<SessionViews.ResultView> decide(Table table, Change change) {
        return decisions
                .settle(decided(table, change.session()).decision())
                .flatMap(version -> acts.save(table.sitting(), change, recorded(table, change, version)))
                .map(session -> decided(table, session))
                .map(decided -> SessionViews.result(
                        decided.decision(), decided.ledgerHash().orElse(null)));
    }

    private Mono<Session> recorded(Table table, Change change, long applicationVersion) {
        UUID item = table.item().id().value();
        return decisions
                .record(
                        decided(table, change.session()).decision(),
                        table.sitting().committee().id(),
                        item,
                        applicationVersion)
                .delayUntil(entry -> outbox.append(closed(table, entry), sessionVersion(table)))
                .map(entry -> Presiding.recorded(change.session(), table.item().id(), entry.hash()));
    }

    private static ItemState.Decided decided(Table table, Session session) {
        return session.agenda()
                .find(table.item().id())
                .map(Item::state)
                .filter(ItemState.Decided.class::isInstance)
                .map(ItemState.Decided.class::cast)
                .orElseThrow();
    }

    private static long sessionVersion(Table table) {
        return table.sitting().stored().version() + 1;
    }

    // The recused are not told: for them the item does not exist.
    private static BallotClosed closed(Table table, LedgerEntry entry) {
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
                table.sitting().at());
    }
}
