package fr.fondationdesterritoires.funding.committees;

import fr.fondationdesterritoires.funding.calendar.domain.ParisDay;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.Declaration;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A member renews the yearly declaration of interests; to anyone else the committee does not exist here. */
@Component
class DeclareInterests {

    private final CommitteeStore committees;
    private final Clock clock;

    DeclareInterests(CommitteeStore committees, Clock clock) {
        this.committees = committees;
        this.clock = clock;
    }

    Mono<Declaration> with(CurrentPerson person, CommitteeId id, String interests) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return committees
                .get(id)
                .flatMap(committee -> seatOf(committee, person, now))
                .map(member -> new Declaration(member.number(), now))
                .delayUntil(declaration -> committees.insert(id, declaration, interests));
    }

    private static Mono<Member> seatOf(Committee committee, CurrentPerson person, Instant now) {
        return Mono.justOrEmpty(committee.on(ParisDay.of(now)).seatOf(new PersonId(person.id())))
                .switchIfEmpty(Refusals.notFound("committee"));
    }
}
