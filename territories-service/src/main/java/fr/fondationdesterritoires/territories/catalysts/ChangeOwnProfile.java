package fr.fondationdesterritoires.territories.catalysts;

import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystProfile;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A catalyst changes where, on what, how and how much it works. */
@Component
class ChangeOwnProfile {

    private final CatalystStore store;
    private final CatalystViews views;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    ChangeOwnProfile(CatalystStore store, CatalystViews views, Outbox outbox, TransactionalOperator transaction) {
        this.store = store;
        this.views = views;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    Mono<Catalyst> run(CurrentPerson person, IfMatch readVersion, Supplier<Outcome<CatalystProfile>> sent) {
        return store.ofPerson(person.id())
                .map(Catalyst::id)
                .flatMap(id -> Refusals.orError(sent.get()).flatMap(profile -> change(id, profile, readVersion)))
                .as(transaction::transactional);
    }

    private Mono<Catalyst> change(CatalystId id, CatalystProfile profile, IfMatch readVersion) {
        return store.change(id, profile, readVersion.version())
                .switchIfEmpty(Mono.defer(() -> stale(id)))
                .flatMap(this::publish);
    }

    private Mono<Catalyst> stale(CatalystId id) {
        return store.get(id).flatMap(views::own).flatMap(own -> Refusals.signal(CatalystViews.stale(own)));
    }

    private Mono<Catalyst> publish(Catalyst catalyst) {
        return outbox.append(CatalystContracts.recognised(catalyst), catalyst.version())
                .thenReturn(catalyst);
    }
}
