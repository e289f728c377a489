package fr.fondationdesterritoires.funding.calls;

import fr.fondationdesterritoires.funding.calls.CallStore.StoredCall;
import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.funding.calls.domain.CallRefusal;
import fr.fondationdesterritoires.funding.funds.FundBooks;
import fr.fondationdesterritoires.funding.funds.domain.ShareId;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A fund manager publishes a call: its share of the envelope is set apart, and everyone may read its terms. */
@Component
class PublishCall {

    private final CallStore calls;
    private final FundBooks funds;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    PublishCall(CallStore calls, FundBooks funds, Outbox outbox, TransactionalOperator transaction, Clock clock) {
        this.calls = calls;
        this.funds = funds;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Publishing(Call.Published call, long version) {}

    /** Publishes the terms that the person has read, and no others. */
    Mono<StoredCall> of(CurrentPerson person, CallId id, IfMatch seen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return CallAccess.manage(person)
                .then(calls.lock(id))
                .map(stored -> publish(stored, seen, now))
                .transform(Refusals::orError)
                .delayUntil(this::save)
                .map(published -> new StoredCall(published.call(), published.version()))
                .as(transaction::transactional);
    }

    private static Outcome<Publishing> publish(StoredCall stored, IfMatch seen, Instant now) {
        return switch (stored.call()) {
            case Call.Draft draft
            when !seen.matches(stored.version()) -> Outcome.refused(CallRefusal.Simple.STALE_EDIT);
            case Call.Draft draft ->
                draft.publish(now).map(published -> new Publishing(published, stored.version() + 1));
            case Call.Published published -> Outcome.refused(CallRefusal.Simple.CALL_PUBLISHED);
        };
    }

    private Mono<Void> save(Publishing publishing) {
        Call.Published call = publishing.call();
        return calls.save(call, publishing.version())
                .then(funds.openShare(
                        new ShareId(call.id().value()),
                        call.terms().fund(),
                        call.terms().share()))
                .then(funds.nameOf(call.terms().fund()))
                .flatMap(fundName -> outbox.append(CallContracts.published(call, fundName), publishing.version()));
    }
}
