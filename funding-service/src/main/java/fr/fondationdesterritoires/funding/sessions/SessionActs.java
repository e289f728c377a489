package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.funding.sessions.domain.Change;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The five steps that every act in a session has in common: take up, check access, decide, lay down, return. */
@Component
class SessionActs {

    private final SessionFloor floor;
    private final TransactionalOperator transaction;
    private final Clock clock;

    SessionActs(SessionFloor floor, TransactionalOperator transaction, Clock clock) {
        this.floor = floor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A decision on a session taken up. */
    @FunctionalInterface
    interface Decide {
        Outcome<Change> on(Sitting sitting, Instant now);
    }

    /** What an act left behind. */
    record Done(Sitting before, Change change, Optional<LedgerEntry> lastEntry, Instant at) {}

    /** Does a whole act that needs nothing but the session. */
    Mono<Done> act(SessionId id, CurrentPerson person, Decide decide) {
        Instant now = now();
        return take(id, person)
                .flatMap(sitting ->
                        Refusals.orError(decide.on(sitting, now)).flatMap(change -> save(sitting, change, now)))
                .as(transaction::transactional);
    }

    /** The session, locked, if the person may know of it. */
    Mono<Sitting> take(SessionId id, CurrentPerson person) {
        return floor.take(id, new PersonId(person.id()))
                .map(sitting -> sitting.knownTo(person))
                .transform(Refusals::orError);
    }

    Mono<Done> save(Sitting sitting, Change change, Instant now) {
        return floor.save(sitting, change, now).map(entry -> new Done(sitting, change, entry, now));
    }

    <T> Mono<T> inTransaction(Mono<T> act) {
        return act.as(transaction::transactional);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
