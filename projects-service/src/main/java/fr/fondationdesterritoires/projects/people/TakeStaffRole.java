package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged.Change;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.Failures;
import fr.fondationdesterritoires.platform.web.Administrators;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.StaffAccounts.Account;
import fr.fondationdesterritoires.projects.people.StaffRoleStore.Wanted;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes a staff role away and ends the person's sessions at the provider, so that the role goes with the access token
 * that they hold. The foundation never loses its last administrator; taking what is not held changes nothing.
 */
@Component
class TakeStaffRole {

    private static final Logger log = LoggerFactory.getLogger(TakeStaffRole.class);

    private final StaffRoleStore changes;
    private final StaffAccounts accounts;
    private final ChangeStaffRole changing;

    TakeStaffRole(StaffRoleStore changes, StaffAccounts accounts, ChangeStaffRole changing) {
        this.changes = changes;
        this.accounts = accounts;
        this.changing = changing;
    }

    Mono<Void> take(UUID person, StaffRole role, String reason, CurrentPerson by) {
        return Administrators.only(by)
                .then(Mono.defer(() -> accounts.rolesOf(person)))
                .switchIfEmpty(Refusals.notFound("person"))
                .filter(held -> held.contains(role))
                .flatMap(held -> changing.make(
                                new Wanted(person, role, Change.TAKEN, by.id(), reason),
                                Mono.defer(() -> anotherRemains(person, role)))
                        .then(Mono.defer(() -> signOut(person))))
                .onErrorResume(ProviderAway.class, ChangeStaffRole::signal);
    }

    private Mono<Void> anotherRemains(UUID person, StaffRole role) {
        return role == StaffRole.FOUNDATION_ADMIN
                ? changes.isUnderWayForAnother(person, role, Change.TAKEN)
                        .flatMap(taken -> taken
                                ? ChangeStaffRole.<Boolean>refused("staff-role-change-under-way")
                                : isHeldByAnother(person, role))
                        .flatMap(held -> held ? Mono.<Void>empty() : ChangeStaffRole.refused("last-administrator"))
                : Mono.empty();
    }

    private Mono<Boolean> isHeldByAnother(UUID person, StaffRole role) {
        return changes.perhapsHolding(role)
                .filter(candidate -> !candidate.equals(person))
                .filterWhen(candidate -> isHeldBy(candidate, role), 1)
                .hasElements();
    }

    private Mono<Boolean> isHeldBy(UUID candidate, StaffRole role) {
        return accounts.find(candidate)
                .filter(Account::enabled)
                .flatMap(account -> accounts.rolesOf(candidate))
                .map(held -> held.contains(role))
                .defaultIfEmpty(false);
    }

    /** The role is taken, whatever becomes of this: without it the tokens last as long as they do. */
    private Mono<Void> signOut(UUID person) {
        return accounts.endSessions(person).onErrorResume(ProviderAway.class, away -> {
            log.warn("Whose role was taken stays signed in for now: {}", Failures.inShort(away));
            return Mono.empty();
        });
    }
}
