package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.sessions.domain.Presiding;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens and closes a session, and writes down who is there. */
@Component
class PresideSession {

    private final SessionActs acts;

    PresideSession(SessionActs acts) {
        this.acts = acts;
    }

    Mono<SessionActs.Done> open(SessionId id, CurrentPerson person) {
        return acts.act(
                id,
                person,
                sitting -> sitting.member(person)
                        .flatMap(by -> Presiding.open(sitting.session(), by, sitting.bench(), sitting.at())));
    }

    Mono<SessionActs.Done> close(SessionId id, CurrentPerson person) {
        return acts.act(
                id,
                person,
                sitting -> sitting.member(person)
                        .flatMap(by -> Presiding.close(sitting.session(), by, sitting.bench(), sitting.at())));
    }

    Mono<SessionActs.Done> attend(SessionId id, CurrentPerson person, boolean present) {
        return acts.act(
                id,
                person,
                sitting -> sitting.member(person)
                        .flatMap(by -> Presiding.takeAttendance(
                                sitting.session(), by, present, by, sitting.bench(), sitting.at())));
    }

    Mono<SessionActs.Done> attend(SessionId id, CurrentPerson person, MemberNumber member, boolean present) {
        return acts.act(
                id,
                person,
                sitting -> sitting.member(person)
                        .flatMap(by -> Presiding.takeAttendance(
                                sitting.session(), member, present, by, sitting.bench(), sitting.at())));
    }
}
