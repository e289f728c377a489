package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Placement;
import fr.fondationdesterritoires.funding.committees.Committees;
import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.funding.sessions.domain.Change;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.StandingAside;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recusals follow memberships and alliances at once, also while a ballot is open; a withdrawal leaves the agenda. */
@Component
class SessionReactions implements People.MembershipReaction, Applications.Reaction {

    private final SessionFloor floor;
    private final SessionStore sessions;
    private final Committees committees;

    SessionReactions(SessionFloor floor, SessionStore sessions, Committees committees) {
        this.floor = floor;
        this.sessions = sessions;
        this.committees = committees;
    }

    @Override
    public Mono<Void> membershipsChanged(Set<PersonId> people) {
        return committees.seatsOf(people).flatMap(seats -> recompute(sessions.openOf(seats)));
    }

    @Override
    public Mono<Void> alliancesChanged(Set<ApplicationId> applications) {
        return recompute(sessions.openWith(applications));
    }

    @Override
    public Mono<Void> withdrawing(ApplicationId application, Placement placement) {
        ItemId item = new ItemId(placement.item());
        return floor.take(new SessionId(placement.session()), null)
                .flatMap(sitting -> floor.save(sitting, withdraw(sitting, item)));
    }

    private static Change withdraw(Sitting sitting, ItemId id) {
        return sitting.session()
                .agenda()
                .find(id)
                .filter(item -> !item.isSettled())
                .map(item -> StandingAside.withdraw(sitting.session(), item, sitting.at()))
                .orElseGet(() -> Change.none(sitting.session()));
    }

    // Taking a session up finds its conflicts as they are now; laying it down writes what that changed. Laying one down
    // locks the ledger, which comes after the locks of all sessions.
    private Mono<Void> recompute(Flux<SessionId> found) {
        return found.collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> floor.take(id, null))
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(sitting -> floor.save(sitting, Change.none(sitting.session())))
                .then();
    }
}
