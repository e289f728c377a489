package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged.Change;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.web.Administrators;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.StaffAccounts.Account;
import fr.fondationdesterritoires.projects.people.StaffRoleStore.Wanted;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a staff role to somebody with a verified account; giving it again changes nothing and leaves no trace. */
@Component
class GiveStaffRole {

    private final StaffAccounts accounts;
    private final ChangeStaffRole changing;

    GiveStaffRole(StaffAccounts accounts, ChangeStaffRole changing) {
        this.accounts = accounts;
        this.changing = changing;
    }

    Mono<Void> give(UUID person, StaffRole role, String reason, CurrentPerson by) {
        return Administrators.only(by)
                .then(Mono.defer(() -> accounts.find(person)))
                .switchIfEmpty(Refusals.notFound("person"))
                .filter(Account::canBeTrusted)
                .switchIfEmpty(ChangeStaffRole.refused("account-not-verified"))
                .flatMap(account -> accounts.rolesOf(person))
                .filter(held -> !held.contains(role))
                .flatMap(held -> changing.make(new Wanted(person, role, Change.GIVEN, by.id(), reason), Mono.empty()))
                .onErrorResume(ProviderAway.class, ChangeStaffRole::signal);
    }
}
