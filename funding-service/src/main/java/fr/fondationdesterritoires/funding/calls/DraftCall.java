package fr.fondationdesterritoires.funding.calls;

import fr.fondationdesterritoires.funding.calls.CallStore.StoredCall;
import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.funding.calls.domain.CallRefusal;
import fr.fondationdesterritoires.funding.calls.domain.CallRules;
import fr.fondationdesterritoires.funding.calls.domain.CallTerms;
import fr.fondationdesterritoires.funding.committees.Committees;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.funds.FundBooks;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A fund manager writes a call's terms, and changes them until they are published. */
@Component
class DraftCall {

    private final CallStore calls;
    private final FundBooks funds;
    private final Committees committees;
    private final CallRules rules;
    private final TransactionalOperator transaction;
    private final Clock clock;

    DraftCall(
            CallStore calls,
            FundBooks funds,
            Committees committees,
            TerritoryReference territories,
            TransactionalOperator transaction,
            Clock clock) {
        this.calls = calls;
        this.funds = funds;
        this.committees = committees;
        this.rules = new CallRules(
                code -> TerritoryCode.parse(code).filter(territories::exists).isPresent());
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<StoredCall> create(CurrentPerson person, CallTerms terms) {
        Call.Draft draft = new Call.Draft(new CallId(Uuid7.at(clock.instant())), terms);
        return CallAccess.manage(person)
                .then(check(terms))
                .then(calls.insert(draft, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .thenReturn(new StoredCall(draft, 1));
    }

    Mono<StoredCall> change(CurrentPerson person, CallId id, IfMatch edited, CallTerms terms) {
        return CallAccess.manage(person)
                .then(calls.lock(id))
                .map(stored -> draftAt(stored, edited).map(draft -> new StoredCall(draft.with(terms), next(stored))))
                .transform(Refusals::orError)
                .delayUntil(stored -> check(terms))
                .delayUntil(stored -> calls.save(stored.call(), stored.version()))
                .as(transaction::transactional);
    }

    private static Outcome<Call.Draft> draftAt(StoredCall stored, IfMatch edited) {
        return switch (stored.call()) {
            case Call.Published published -> Outcome.refused(CallRefusal.Simple.CALL_PUBLISHED);
            case Call.Draft draft when edited.matches(stored.version()) -> Outcome.accepted(draft);
            case Call.Draft draft -> Outcome.refused(CallRefusal.Simple.STALE_EDIT);
        };
    }

    private static long next(StoredCall stored) {
        return stored.version() + 1;
    }

    private Mono<Void> check(CallTerms terms) {
        List<FieldFault> faults = rules.faults(terms);
        return faults.isEmpty()
                ? funds.nameOf(terms.fund())
                        .then(committees.get(terms.committee()))
                        .flatMap(committee -> decidesFor(committee, terms))
                : Refusals.signal(new CallRefusal.TermsAtFault(faults));
    }

    private static Mono<Void> decidesFor(Committee committee, CallTerms terms) {
        return committee.fund().equals(terms.fund())
                ? Mono.empty()
                : Refusals.signal(new CallRefusal.TermsAtFault(
                        List.of(new FieldFault("committeeId", "committee-of-another-fund"))));
    }
}
