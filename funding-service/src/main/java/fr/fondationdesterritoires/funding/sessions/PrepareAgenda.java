package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Placement;
import fr.fondationdesterritoires.funding.calls.Calls;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.funding.sessions.domain.FrozenDossier;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.Preparing;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts applications on an agenda, takes them off, and orders them. */
@Component
class PrepareAgenda {

    private final SessionActs acts;
    private final SessionStore sessions;
    private final Applications applications;
    private final Calls calls;

    PrepareAgenda(SessionActs acts, SessionStore sessions, Applications applications, Calls calls) {
        this.acts = acts;
        this.sessions = sessions;
        this.applications = applications;
        this.calls = calls;
    }

    Mono<ItemId> place(SessionId id, CurrentPerson person, ApplicationId application) {
        return acts.inTransaction(prepared(id, person)
                .flatMap(sitting -> conflicted(sitting, application, person)
                        .delayUntil(conflicted -> ofThisCommittee(sitting, application))
                        .flatMap(conflicted -> place(sitting, application, conflicted))));
    }

    Mono<SessionActs.Done> takeOff(SessionId id, CurrentPerson person, ItemId itemId) {
        return acts.inTransaction(prepared(id, person)
                .flatMap(sitting -> Refusals.orError(sitting.item(itemId, person))
                        .flatMap(item -> Refusals.orError(Preparing.takeOff(sitting.session(), item))
                                .delayUntil(change -> applications.takeOff(
                                        item.application(), TakenOffReason.TAKEN_OFF, sitting.at()))
                                .flatMap(change -> acts.save(sitting, change)))));
    }

    Mono<SessionActs.Done> reorder(SessionId id, CurrentPerson person, IfMatch edited, List<ItemId> order) {
        return acts.act(
                id,
                person,
                sitting -> sitting.preparedBy(person)
                        .flatMap(prepared -> asSeen(prepared.session(), edited))
                        .flatMap(session -> Preparing.reorder(session, order, sitting.hiddenFrom(person))));
    }

    private static Outcome<Session> asSeen(Session session, IfMatch edited) {
        return edited.matches(session.agenda().version())
                ? Outcome.accepted(session)
                : Outcome.refused(Simple.STALE_EDIT);
    }

    private Mono<Sitting> prepared(SessionId id, CurrentPerson person) {
        return acts.take(id, person).map(sitting -> sitting.preparedBy(person)).transform(Refusals::orError);
    }

    // One who has a conflict with it does not learn that the application exists, nor whose it is, by placing it.
    private Mono<Set<PersonId>> conflicted(Sitting sitting, ApplicationId application, CurrentPerson person) {
        Set<ApplicationId> placed = Set.of(application);
        Set<PersonId> people =
                sitting.bench().members().stream().map(Member::person).collect(Collectors.toSet());
        return applications
                .hiddenFrom(new PersonId(person.id()), placed)
                .flatMap(hidden -> hidden.isEmpty()
                        ? applications.conflicts(placed, people)
                        : Refusals.<Map<ApplicationId, Set<PersonId>>>notFound("application"))
                .map(conflicts -> conflicts.getOrDefault(application, Set.of()));
    }

    private Mono<Void> ofThisCommittee(Sitting sitting, ApplicationId application) {
        return applications
                .get(application)
                .flatMap(found -> calls.published(found.candidacy().call()))
                .flatMap(call ->
                        call.terms().committee().equals(sitting.committee().id())
                                ? Mono.empty()
                                : Refusals.signal(
                                        Refusal.of(Refusal.Kind.CONFLICT, "application-of-another-committee")));
    }

    // Once the application is locked nobody else moves it: what was declared until then is all there.
    private Mono<ItemId> place(Sitting sitting, ApplicationId application, Set<PersonId> conflicted) {
        ItemId id = new ItemId(Uuid7.at(sitting.at()));
        return applications
                .place(
                        application,
                        placement(sitting, id),
                        sitting.session().plan().startsAt())
                .flatMap(candidacy -> item(id, application).map(item -> item.resting(FrozenDossier.of(candidacy))))
                .map(item -> item.found(SessionFloor.numbers(conflicted, sitting.bench())))
                .map(item -> Preparing.place(sitting.session(), item))
                .transform(Refusals::orError)
                .flatMap(change -> acts.save(sitting, change))
                .thenReturn(id);
    }

    private static Placement placement(Sitting sitting, ItemId item) {
        return new Placement(sitting.session().id().value(), item.value());
    }

    private Mono<Item> item(ItemId id, ApplicationId application) {
        return sessions.lastItemOf(application)
                .map(before -> before.again(id))
                .defaultIfEmpty(Item.of(id, application));
    }
}
