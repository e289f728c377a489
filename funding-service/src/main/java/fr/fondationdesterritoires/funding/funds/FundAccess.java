package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.platform.web.StaffRole;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who may do what with funds. */
final class FundAccess {

    private FundAccess() {}

    static Mono<Void> manage(CurrentPerson person) {
        return seesAmounts(person)
                ? Mono.empty()
                : Refusals.signal(Refusal.of(Refusal.Kind.FORBIDDEN, "fund-manager-only"));
    }

    static boolean seesAmounts(@Nullable CurrentPerson person) {
        return person != null && person.is(StaffRole.FUND_MANAGER);
    }
}
