package fr.fondationdesterritoires.funding.committees;

import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** What other features ask of committees. */
public interface Committees {

    /** The committee with all its members; an error where there is none. */
    Mono<Committee> get(CommitteeId id);

    Mono<Map<CommitteeId, Committee>> get(Collection<CommitteeId> ids);

    /** Committees in which the person ever had a seat. */
    Mono<Set<CommitteeId>> seatsOf(Collection<PersonId> people);

    /** Whether the member's yearly declaration of interests holds. */
    Mono<Boolean> hasDeclared(CommitteeId committee, MemberNumber member, Instant now);
}
