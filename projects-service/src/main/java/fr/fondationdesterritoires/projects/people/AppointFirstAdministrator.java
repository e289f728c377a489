package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged.Change;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.StaffAccounts.Account;
import fr.fondationdesterritoires.projects.people.StaffRoleStore.Wanted;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives {@code foundation-admin} to an existing, verified account while nobody holds it; for the operator alone. */
@Component
class AppointFirstAdministrator {

    static final String REASON = "Première administration, par la commande first-administrator";

    private final StaffRoleStore changes;
    private final StaffAccounts accounts;
    private final ChangeStaffRole changing;

    AppointFirstAdministrator(StaffRoleStore changes, StaffAccounts accounts, ChangeStaffRole changing) {
        this.changes = changes;
        this.accounts = accounts;
        this.changing = changing;
    }

    Mono<Void> appoint(EmailAddress email) {
        return accounts.findByEmail(email)
                .switchIfEmpty(Refusals.notFound("account"))
                .filter(Account::canBeTrusted)
                .switchIfEmpty(ChangeStaffRole.refused("account-not-verified"))
                .flatMap(account -> changing.make(wanted(account.id()), Mono.defer(() -> nobodyHoldsIt(account.id()))))
                .onErrorResume(ProviderAway.class, ChangeStaffRole::signal);
    }

    private static Wanted wanted(UUID person) {
        return new Wanted(person, StaffRole.FOUNDATION_ADMIN, Change.GIVEN, null, REASON);
    }

    private Mono<Void> nobodyHoldsIt(UUID person) {
        return changes.isUnderWayForAnother(person, StaffRole.FOUNDATION_ADMIN, Change.GIVEN)
                .flatMap(given -> given ? Mono.just(true) : somebodyHoldsIt())
                .flatMap(held -> held ? ChangeStaffRole.<Void>refused("administrator-exists") : Mono.empty());
    }

    private Mono<Boolean> somebodyHoldsIt() {
        return changes.perhapsHolding(StaffRole.FOUNDATION_ADMIN)
                .filterWhen(this::holdsIt, 1)
                .hasElements();
    }

    private Mono<Boolean> holdsIt(UUID candidate) {
        return accounts.rolesOf(candidate)
                .map(held -> held.contains(StaffRole.FOUNDATION_ADMIN))
                .defaultIfEmpty(false);
    }
}
