package fr.fondationdesterritoires.territories.catalysts;

import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.platform.web.StaffRole;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystRefusal;
import fr.fondationdesterritoires.territories.catalysts.domain.Recognition;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The foundation recognises a person as a catalyst. */
@Component
class RecogniseCatalyst {

    private final CatalystStore store;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    RecogniseCatalyst(CatalystStore store, Outbox outbox, TransactionalOperator transaction, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Catalyst> run(CurrentPerson person, Supplier<Outcome<Recognition>> sent) {
        if (!person.is(StaffRole.FOUNDATION_ADMIN)) {
            return Refusals.signal(CatalystRefusal.Because.ADMINISTRATOR_REQUIRED);
        }
        return Refusals.orError(sent.get()).flatMap(this::save).as(transaction::transactional);
    }

    private Mono<Catalyst> save(Recognition recognition) {
        return store.add(new CatalystId(UUID.randomUUID()), recognition, Instant.now(clock))
                .switchIfEmpty(Refusals.signal(CatalystRefusal.Because.ALREADY_RECOGNISED))
                .flatMap(this::publish);
    }

    private Mono<Catalyst> publish(Catalyst catalyst) {
        return outbox.append(CatalystContracts.recognised(catalyst), catalyst.version())
                .thenReturn(catalyst);
    }
}
