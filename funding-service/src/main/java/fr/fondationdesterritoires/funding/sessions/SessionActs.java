package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.funding.sessions.domain.Change;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The five steps that every act in a session has in common: take up, check access, decide, lay down, return. */
@Component
class SessionActs {

    private final SessionFloor floor;
    private final TransactionalOperator transaction;

    SessionActs(SessionFloor floor, TransactionalOperator transaction) {
        this.floor = floor;
        this.transaction = transaction;
    }

    /** A decision on a session taken up. */
    @FunctionalInterface
    interface Decide {
        Outcome<Change> on(Sitting sitting);
    }

    /** What an act left behind. */
    record Done(Sitting before, Change change) {}

    /** Does a whole act that needs nothing but the session. */
    Mono<Done> act(SessionId id, CurrentPerson person, Decide decide) {
        return take(id, person)
                .flatMap(sitting -> Refusals.orError(decide.on(sitting)).flatMap(change -> save(sitting, change)))
                .as(transaction::transactional);
    }

    /** The session, locked, if the person may know of it. */
    Mono<Sitting> take(SessionId id, CurrentPerson person) {
        return floor.take(id, new PersonId(person.id()))
                .map(sitting -> sitting.knownTo(person))
                .transform(Refusals::orError);
    }

    Mono<Done> save(Sitting sitting, Change change) {
        return floor.save(sitting, change).thenReturn(new Done(sitting, change));
    }

    /** Where more follows from the ledger's entries: the session is laid down, and answered, as that leaves it. */
    Mono<Session> save(Sitting sitting, Change change, Mono<Session> following) {
        return floor.save(sitting, change, following);
    }

    <T> Mono<T> inTransaction(Mono<T> act) {
        return act.as(transaction::transactional);
    }
}
