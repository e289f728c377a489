package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Erased;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.On;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Restored;
import fr.fondationdesterritoires.platform.inbox.ParkedEvents.Parked;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Applies each event once per subscription: the note that it came and its effect are one transaction. */
final class Inbox {

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final ParkedEvents parked;
    private final UnknownEvents unknown;
    private final JsonMapper json;

    /** What became of an event. */
    enum Fate {
        APPLIED,
        /** It came before. */
        SKIPPED,
        /** It waits behind an earlier one of its key, or failed itself. */
        PARKED,
        /** Nobody here asked for it. */
        IGNORED,
        /** It waits for code that knows its type. */
        UNKNOWN
    }

    Inbox(
            DatabaseClient database,
            TransactionalOperator transactions,
            ParkedEvents parked,
            UnknownEvents unknown,
            JsonMapper json) {
        this.database = database;
        this.transactions = transactions;
        this.parked = parked;
        this.unknown = unknown;
        this.json = json;
    }

    /** Whether there is anything to do about it. */
    boolean concerns(EventSubscription subscription, ReceivedEvent event) {
        return subscription.wants(event) || event.isErasure() || event.isRestoration() || unknown.isUnknown(event);
    }

    Mono<Fate> receive(EventSubscription subscription, ReceivedEvent event) {
        if (unknown.isUnknown(event)) {
            return unknown.keep(subscription.name(), event).thenReturn(Fate.UNKNOWN);
        }
        return Mono.defer(() -> forgetUnknown(subscription, event))
                .then(Mono.defer(() -> subscription.wants(event) ? take(subscription, event) : Mono.just(Fate.IGNORED)))
                .as(transactions::transactional);
    }

    private Mono<Void> forgetUnknown(EventSubscription subscription, ReceivedEvent event) {
        if (event.isErasure()) {
            return unknown.forget(subscription.name(), event);
        }
        return event.isRestoration()
                ? unknown.forget(subscription.name(), event, read(AggregateRestored.class, event))
                : Mono.empty();
    }

    private Mono<Fate> take(EventSubscription subscription, ReceivedEvent event) {
        ParkedKey key = new ParkedKey(subscription.name(), event.topic(), event.key());
        return note(subscription, event)
                .flatMap(isNew -> isNew ? parkOrApply(subscription, key, event) : Mono.just(Fate.SKIPPED));
    }

    /** What an operator set aside never takes effect again, even where the note that it came is gone. */
    private Mono<Boolean> note(EventSubscription subscription, ReceivedEvent event) {
        return database.sql("""
                        insert into platform.inbox (consumer, event_id)
                        select $1, $2
                         where not exists (select from platform.set_aside where event_id = $2 and consumer = $3)
                        on conflict do nothing
                        """)
                .bind(0, subscription.noteOf(event))
                .bind(1, event.eventId())
                .bind(2, subscription.name())
                .fetch()
                .rowsUpdated()
                .map(inserted -> inserted == 1);
    }

    private Mono<Fate> parkOrApply(EventSubscription subscription, ParkedKey key, ReceivedEvent event) {
        return parked.isParked(key)
                .flatMap(isParked -> isParked
                        ? parked.park(key, event, "behind").thenReturn(Fate.PARKED)
                        : apply(subscription, event).thenReturn(Fate.APPLIED));
    }

    /** Gives up on an event for now: it and what follows for its key wait for an operator. */
    Mono<Fate> giveUp(EventSubscription subscription, ReceivedEvent event, Throwable reason) {
        ParkedKey key = new ParkedKey(subscription.name(), event.topic(), event.key());
        // Not the message: it may hold what people wrote.
        String words = reason.getClass().getName();
        return note(subscription, event)
                .flatMap(isNew -> isNew
                        ? parked.lock(key).then(parked.park(key, event, words)).thenReturn(Fate.PARKED)
                        : Mono.just(Fate.SKIPPED))
                .as(transactions::transactional);
    }

    /** Applies what is parked under the key, in order, each in its own transaction; stops at the first that fails. */
    Mono<Long> replay(EventSubscription subscription, ParkedKey key) {
        return Mono.defer(() -> replayFirst(subscription, key))
                .repeat()
                .takeWhile(replayed -> replayed)
                .count();
    }

    private Mono<Boolean> replayFirst(EventSubscription subscription, ParkedKey key) {
        return parked.lock(key)
                .then(parked.first(key))
                .flatMap(first -> again(subscription, first).thenReturn(true))
                .defaultIfEmpty(false)
                .as(transactions::transactional);
    }

    private Mono<Void> again(EventSubscription subscription, Parked first) {
        return apply(subscription, first.event()).then(parked.remove(first.id()));
    }

    private Mono<Void> apply(EventSubscription subscription, ReceivedEvent event) {
        return Mono.defer(() -> {
            if (event.isErasure()) {
                return subscription.erasure().apply(new Erased(event.topic(), event.key()), event.metadata());
            }
            if (event.isRestoration()) {
                Restored restored = new Restored(event.topic(), event.key(), read(AggregateRestored.class, event));
                return subscription.restoration().apply(restored, event.metadata());
            }
            return applied(Objects.requireNonNull(subscription.effects().get(event.type())), event);
        });
    }

    private <E extends PublishedEvent> Mono<Void> applied(On<E> on, ReceivedEvent event) {
        return on.effect().apply(read(on.type(), event), event.metadata());
    }

    private <E> E read(Class<E> type, ReceivedEvent event) {
        ObjectReader tolerant = json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return type.cast(tolerant.readValue(Objects.requireNonNull(event.payload())));
    }
}
