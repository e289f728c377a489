package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.platform.Failures;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Writes into the trace what came of a change, once, and tells the person and the others. What was interrupted between
 * the identity provider and the trace is settled by what the provider says a moment later.
 */
@Component
class SettleStaffRoles {

    private static final Logger log = LoggerFactory.getLogger(SettleStaffRoles.class);

    /** Longer than an act can take, so that nothing is settled under its hands. */
    private static final Duration SURELY_OVER = Duration.ofSeconds(30);

    private final StaffRoleStore changes;
    private final PeopleStore people;
    private final StaffAccounts accounts;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    SettleStaffRoles(
            StaffRoleStore changes,
            PeopleStore people,
            StaffAccounts accounts,
            Outbox outbox,
            TransactionalOperator transaction,
            Clock clock) {
        this.changes = changes;
        this.people = people;
        this.accounts = accounts;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Void> done(StaffRoleChange change) {
        Instant at = clock.instant();
        return changes.settle(change, true, at)
                .filter(settled -> settled)
                .flatMap(settled -> tell(change, at))
                .as(transaction::transactional);
    }

    Mono<Void> notDone(StaffRoleChange change) {
        return changes.settle(change, false, clock.instant()).then().as(transaction::transactional);
    }

    private Mono<Void> tell(StaffRoleChange change, Instant at) {
        return people.note(change, at)
                .filter(Person::emailVerified)
                .flatMap(person -> outbox.append(person.published(), person.version()))
                .then(Mono.defer(() -> outbox.append(change.published(at), change.position())));
    }

    /** The scheduler calls this once and subscribes each time. */
    @Scheduled(fixedDelayString = "${projects.identity.settle-every:10s}")
    Mono<Void> settleInterrupted() {
        return Mono.defer(() -> changes.interrupted(clock.instant().minus(SURELY_OVER))
                        .concatMap(this::settle)
                        .then())
                .onErrorResume(away -> {
                    log.warn("A change of staff roles cannot be settled yet: {}", Failures.inShort(away));
                    return Mono.empty();
                });
    }

    Mono<Void> settle(StaffRoleChange change) {
        return accounts.rolesOf(change.person())
                .map(held -> held.contains(change.role()) == change.gives())
                .defaultIfEmpty(false)
                .flatMap(done -> done ? done(change) : notDone(change));
    }
}
