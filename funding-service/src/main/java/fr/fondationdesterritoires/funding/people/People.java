package fr.fondationdesterritoires.funding.people;

import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Who people are, for display, and what changes when they join or leave an organisation. */
public interface People {

    /** The names that are known; someone erased has none. */
    Mono<Map<PersonId, String>> namesOf(Collection<PersonId> people);

    Mono<Boolean> isKnown(PersonId person);

    /** Goes on for fund managers only. */
    static Mono<Void> fundManagerOnly(CurrentPerson person) {
        return person.is(StaffRole.FUND_MANAGER)
                ? Mono.empty()
                : Refusals.signal(Refusal.of(Refusal.Kind.FORBIDDEN, "fund-manager-only"));
    }

    /** What must follow at once, in the same transaction, when memberships change. */
    interface MembershipReaction {
        Mono<Void> membershipsChanged(Set<PersonId> people);
    }
}
