package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.calendar.domain.ParisDay;
import fr.fondationdesterritoires.funding.committees.Committees;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.funding.sessions.domain.Preparing;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionPlan;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A fund manager, the secretary or a co-chair sets a date and a place. */
@Component
class PlanSession {

    private final SessionStore sessions;
    private final Committees committees;
    private final Clock clock;

    PlanSession(SessionStore sessions, Committees committees, Clock clock) {
        this.sessions = sessions;
        this.committees = committees;
        this.clock = clock;
    }

    Mono<Session> with(CurrentPerson person, SessionPlan plan) {
        Instant now = clock.instant();
        return committees
                .get(plan.committee())
                .delayUntil(committee -> mayPlan(committee, plan, person))
                .map(committee ->
                        Preparing.plan(new SessionId(Uuid7.at(now)), plan, committee.on(plan.day()), ParisDay.of(now)))
                .transform(Refusals::orError)
                .delayUntil(sessions::insert);
    }

    private static Mono<Void> mayPlan(Committee committee, SessionPlan plan, CurrentPerson person) {
        boolean officer = committee
                .on(plan.day())
                .seatOf(new PersonId(person.id()))
                .filter(Member::isOfficer)
                .isPresent();
        return officer || person.is(StaffRole.FUND_MANAGER)
                ? Mono.empty()
                : Refusals.signal(Refusal.of(Refusal.Kind.FORBIDDEN, "chair-or-secretary-only"));
    }
}
