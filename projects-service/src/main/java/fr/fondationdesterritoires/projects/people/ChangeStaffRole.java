package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.StaffRoleStore.Wanted;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What giving and taking have in common: the trace says what is intended, then the identity provider does it, then the
 * trace says that it was done. So nothing is done without a trace, and nothing stays half done.
 */
@Component
class ChangeStaffRole {

    static final int LONGEST_REASON = 500;

    private final StaffRoleStore changes;
    private final StaffAccounts accounts;
    private final SettleStaffRoles settling;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ChangeStaffRole(
            StaffRoleStore changes,
            StaffAccounts accounts,
            SettleStaffRoles settling,
            TransactionalOperator transaction,
            Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.settling = settling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The transaction holds a lock while the provider is asked, never while it acts: administrators are few. */
    Mono<Void> make(Wanted wanted, Mono<Void> allowed) {
        return changes.lock()
                .then(Mono.defer(() -> changes.isUnderWay(wanted.person(), wanted.role())))
                .flatMap(waiting -> waiting ? ChangeStaffRole.<Void>refused("staff-role-change-under-way") : allowed)
                .then(Mono.defer(() -> changes.add(wanted, clock.instant())))
                .as(transaction::transactional)
                .flatMap(change -> act(change).onErrorResume(ProviderAway.class, away -> undone(change, away)));
    }

    private Mono<Void> act(StaffRoleChange change) {
        Mono<Void> act = change.gives()
                ? accounts.give(change.person(), change.role())
                : accounts.take(change.person(), change.role());
        return act.then(Mono.defer(() -> settling.done(change)));
    }

    private Mono<Void> undone(StaffRoleChange change, ProviderAway away) {
        return away.isUnsure()
                ? Refusals.signal(Refusal.of(Kind.UNAVAILABLE, "staff-role-change-unsure"))
                : settling.notDone(change).then(signal(away));
    }

    static <T> Mono<T> signal(ProviderAway away) {
        return Refusals.signal(Refusal.of(Kind.UNAVAILABLE, away.code()));
    }

    static <T> Mono<T> refused(String code) {
        return Refusals.signal(Refusal.of(Kind.CONFLICT, code));
    }

    static Refusal invalid(List<FieldFault> faults) {
        return Refusal.of(Kind.INVALID, "staff-role-invalid", faults);
    }
}
