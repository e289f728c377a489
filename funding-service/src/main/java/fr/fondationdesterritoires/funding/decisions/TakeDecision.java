package fr.fondationdesterritoires.funding.decisions;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.calls.Calls;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.decisions.domain.Decision;
import fr.fondationdesterritoires.funding.funds.FundBooks;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.funds.domain.ReservationId;
import fr.fondationdesterritoires.funding.ledger.Ledgers;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A closed ballot becomes a decision: money, application, ledger, row and event, all or nothing. */
@Component
class TakeDecision implements Decisions {

    private final DecisionStore decisions;
    private final Applications applications;
    private final Calls calls;
    private final FundBooks funds;
    private final Ledgers ledgers;
    private final Outbox outbox;

    TakeDecision(
            DecisionStore decisions,
            Applications applications,
            Calls calls,
            FundBooks funds,
            Ledgers ledgers,
            Outbox outbox) {
        this.decisions = decisions;
        this.applications = applications;
        this.calls = calls;
        this.funds = funds;
        this.ledgers = ledgers;
        this.outbox = outbox;
    }

    @Override
    public Mono<Long> settle(Decision decision) {
        return applications
                .decide(
                        decision.application(),
                        decision.outcome(),
                        decision.id().value())
                .delayUntil(version -> settleMoney(decision));
    }

    @Override
    public Mono<LedgerEntry> record(Decision decision, CommitteeId committee, UUID item, long applicationVersion) {
        return ledgers.append(
                        committee,
                        new Ledgers.Act(
                                "DECISION", DecisionContracts.body(decision, item), Optional.of(item), decision.at()))
                .delayUntil(entry -> ledgers.show(item))
                .delayUntil(entry -> publish(decision, entry, applicationVersion));
    }

    private Mono<Void> settleMoney(Decision decision) {
        ReservationId reservation = new ReservationId(decision.ballot().value());
        return decision.outcome() == DecisionOutcome.FUNDED ? funds.commit(reservation) : funds.release(reservation);
    }

    private Mono<Void> publish(Decision decision, LedgerEntry entry, long applicationVersion) {
        return applications
                .outlines(Set.of(decision.application()))
                .map(found -> Objects.requireNonNull(found.get(decision.application())))
                .zipWhen(outline -> fundOf(outline.callId()))
                .map(both -> DecisionContracts.taken(decision, both.getT1(), both.getT2(), entry))
                .delayUntil(taken -> decisions.insert(taken, decision))
                .flatMap(taken -> outbox.append(taken, applicationVersion));
    }

    private Mono<FundId> fundOf(UUID call) {
        return calls.published(new CallId(call))
                .map(published -> published.terms().fund());
    }
}
