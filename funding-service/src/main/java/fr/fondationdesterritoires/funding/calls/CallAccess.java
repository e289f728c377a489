package fr.fondationdesterritoires.funding.calls;

import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.StaffRole;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who may do what with calls: drafts exist for fund managers only. */
final class CallAccess {

    private CallAccess() {}

    static Mono<Void> manage(CurrentPerson person) {
        return People.fundManagerOnly(person);
    }

    static boolean seesDrafts(@Nullable CurrentPerson person) {
        return person != null && person.is(StaffRole.FUND_MANAGER);
    }

    static boolean sees(@Nullable CurrentPerson person, Call call) {
        return call instanceof Call.Published || seesDrafts(person);
    }
}
