package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.StaffRole;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who may do what with funds. */
final class FundAccess {

    private FundAccess() {}

    static Mono<Void> manage(CurrentPerson person) {
        return People.fundManagerOnly(person);
    }

    static boolean seesAmounts(@Nullable CurrentPerson person) {
        return person != null && person.is(StaffRole.FUND_MANAGER);
    }
}
