package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.committees.Committees;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.sessions.domain.Change;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.funding.sessions.domain.StandingAside;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A member attests to have no conflict of interest with an item, or declares one and stands aside. */
@Component
class AttestItem {

    private final SessionActs acts;
    private final Committees committees;

    AttestItem(SessionActs acts, Committees committees) {
        this.acts = acts;
        this.committees = committees;
    }

    private record Attesting(Sitting sitting, Item item, MemberNumber member) {}

    Mono<SessionActs.Done> none(SessionId id, ItemId item, CurrentPerson person) {
        return acts.inTransaction(attesting(id, item, person)
                .delayUntil(this::mustHaveDeclared)
                .flatMap(attesting -> save(
                        attesting,
                        StandingAside.attest(attesting.sitting().session(), attesting.item(), attesting.member()))));
    }

    Mono<SessionActs.Done> conflict(SessionId id, ItemId item, CurrentPerson person, String nature) {
        return acts.inTransaction(attesting(id, item, person)
                .flatMap(attesting -> save(
                        attesting,
                        StandingAside.declare(
                                attesting.sitting().session(), attesting.item(), attesting.member(), nature))));
    }

    Mono<SessionActs.Done> lift(SessionId id, ItemId item, CurrentPerson person, MemberNumber member, String reason) {
        return acts.act(
                id,
                person,
                sitting -> sitting.item(item, person)
                        .flatMap(found -> sitting.member(person)
                                .flatMap(by -> StandingAside.lift(
                                        sitting.session(), found, member, by, reason, sitting.bench()))));
    }

    private Mono<Attesting> attesting(SessionId id, ItemId itemId, CurrentPerson person) {
        return acts.take(id, person)
                .map(sitting -> sitting.item(itemId, person)
                        .flatMap(item -> sitting.member(person).map(member -> new Attesting(sitting, item, member))))
                .transform(Refusals::orError);
    }

    private Mono<Void> mustHaveDeclared(Attesting attesting) {
        return committees
                .hasDeclared(
                        attesting.sitting().committee().id(),
                        attesting.member(),
                        attesting.sitting().at())
                .flatMap(declared -> declared ? Mono.empty() : Refusals.signal(Simple.DECLARATION_REQUIRED));
    }

    private Mono<SessionActs.Done> save(Attesting attesting, Outcome<Change> decided) {
        return Refusals.orError(decided).flatMap(change -> acts.save(attesting.sitting(), change));
    }
}
