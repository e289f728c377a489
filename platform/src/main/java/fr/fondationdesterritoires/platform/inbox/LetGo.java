package fr.fondationdesterritoires.platform.inbox;

import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets parked events go on, and leaves a trace of who did so. The trace comes first: an event that fails again was tried
 * all the same.
 */
final class LetGo {

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Inbox inbox;

    LetGo(DatabaseClient database, TransactionalOperator transactions, Inbox inbox) {
        this.database = database;
        this.transactions = transactions;
        this.inbox = inbox;
    }

    /** How many of the consumer's events of that key took effect. */
    Mono<Long> ofConsumer(EventSubscription subscription, String topic, String key, String operator) {
        return database.sql("""
                        insert into platform.let_go (consumer, topic, agg_key, events, let_go_by)
                        select consumer, topic, agg_key, count(*), $4 from platform.inbox_parked
                         where consumer = $1 and topic = $2 and agg_key = $3
                         group by consumer, topic, agg_key
                        """)
                .bind(0, subscription.name())
                .bind(1, topic)
                .bind(2, key)
                .bind(3, operator)
                .then()
                .then(Mono.defer(() -> inbox.replay(subscription, new ParkedKey(subscription.name(), topic, key))));
    }

    /** 1 if the outbox tries that key's events again, 0 if it held none back. */
    Mono<Long> ofOutbox(String topic, String key, String operator) {
        return database.sql("""
                        with gone as (
                            delete from platform.outbox_parked where topic = $1 and agg_key = $2 returning topic, agg_key)
                        insert into platform.let_go (topic, agg_key, events, let_go_by)
                        select topic, agg_key,
                               (select count(*) from platform.outbox o
                                 where o.topic = gone.topic and o.agg_key = gone.agg_key), $3
                          from gone
                        """)
                .bind(0, topic)
                .bind(1, key)
                .bind(2, operator)
                .fetch()
                .rowsUpdated()
                .as(transactions::transactional);
    }

    /** The latest first. */
    Flux<Map<String, Object>> list() {
        return database.sql("""
                        select consumer, topic, agg_key, events, let_go_by, let_go_at
                          from platform.let_go order by id desc limit 50
                        """).fetch().all();
    }
}
