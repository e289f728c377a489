package fr.fondationdesterritoires.territories.fragilities;

import fr.fondationdesterritoires.contracts.territories.FragilityImported;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.platform.web.StaffRole;
import fr.fondationdesterritoires.territories.fragilities.domain.Fragility;
import fr.fondationdesterritoires.territories.fragilities.domain.FragilityRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A foundation administrator imports an indicator, or its newer values. */
@Component
class ImportFragility {

    private final FragilityStore store;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ImportFragility(FragilityStore store, Outbox outbox, TransactionalOperator transaction, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Fragility> run(CurrentPerson person, Supplier<Outcome<Fragility>> sent) {
        if (!person.is(StaffRole.FOUNDATION_ADMIN)) {
            return Refusals.signal(new FragilityRefusal.AdministratorRequired());
        }
        return Refusals.orError(sent.get()).flatMap(this::save).as(transaction::transactional);
    }

    private Mono<Fragility> save(Fragility fragility) {
        return store.save(fragility, Instant.now(clock))
                .flatMap(version -> outbox.append(imported(fragility), version))
                .thenReturn(fragility);
    }

    static FragilityImported imported(Fragility fragility) {
        return new FragilityImported(
                fragility.indicator(),
                new FragilityImported.LocalisedName(fragility.nameFr(), fragility.nameEn()),
                fragility.direction(),
                fragility.unit(),
                fragility.source(),
                fragility.year(),
                fragility.values());
    }
}
