package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import reactor.core.publisher.Mono;

/** Who may answer an invitation: only one who proved to own the address it was sent to. */
final class Guests {

    private Guests() {}

    static boolean isInvited(Partner partner, CurrentPerson person) {
        return person.owns(partner.invitation().email().value());
    }

    static Mono<Void> check(Partner partner, CurrentPerson person) {
        if (isInvited(partner, person)) {
            return Mono.empty();
        }
        return Refusals.signal(person.emailVerified() ? Because.ANOTHER_ADDRESS_INVITED : Because.EMAIL_NOT_VERIFIED);
    }
}
