package fr.fondationdesterritoires.platform.inbox;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.platform.inbox.EventSubscription.Rebuilding;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets subscriptions back to the first event of their topics: each once after this database was restored, since what it
 * had taken in after that instant is gone with it, and one whose copy is to be rebuilt. The inbox keeps effects from
 * being made twice. All instances of the service stop consuming first; the broker refuses until the last one has.
 * Blocks, but for {@link #ask}.
 */
final class Rewinds {

    private static final Logger log = LoggerFactory.getLogger(Rewinds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_SWEEP = Duration.ofMinutes(10);
    private static final TypeReference<Map<String, Long>> OFFSETS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final TopicMaker topics;
    private final JsonMapper json;

    /**
     * Where a subscription stands.
     *
     * @param epoch the restore epoch of this database
     * @param isBehind whether it has not read anew since the last restore
     * @param isAsked whether somebody asked for its rebuilding
     * @param sweepAt the ends of the topics that it has to reach before it is swept, as JSON; null when there is nothing
     *     to sweep
     */
    record Mark(
            String consumer,
            long epoch,
            boolean isBehind,
            boolean isAsked,
            @Nullable String sweepAt) {

        boolean rewinds() {
            return isBehind || isAsked;
        }

        private static Mark of(Readable row) {
            return new Mark(
                    required(row, "consumer", String.class),
                    required(row, "epoch", Long.class),
                    required(row, "behind", Boolean.class),
                    required(row, "asked", Boolean.class),
                    row.get("sweep_at", String.class));
        }
    }

    Rewinds(DatabaseClient database, TransactionalOperator transactions, TopicMaker topics, JsonMapper json) {
        this.database = database;
        this.transactions = transactions;
        this.topics = topics;
        this.json = json;
    }

    /** The marks of all these subscriptions, by name. */
    Map<String, Mark> marks(List<EventSubscription> subscriptions) {
        return all(subscriptions).blockOptional(PATIENCE).orElseThrow();
    }

    Mono<Map<String, Mark>> all(List<EventSubscription> subscriptions) {
        return database.sql("""
                        select s.consumer, e.epoch, e.epoch > coalesce(c.epoch, 0) as behind,
                               coalesce(c.rewind, false) as asked, c.sweep_at
                          from platform.restore_epoch e
                               cross join unnest($1) as s (consumer)
                               left join platform.copy c using (consumer)
                        """)
                .bind(0, subscriptions.stream().map(EventSubscription::name).toArray(String[]::new))
                .map(Mark::of)
                .all()
                .collectMap(Mark::consumer);
    }

    /**
     * In one transaction: nothing of the copy is trusted any more, and all of it is read again. False, and nothing is
     * done, while a key of the subscription is parked: its events would wait, and its rows be swept.
     */
    Mono<Boolean> ask(EventSubscription subscription, Rebuilding rebuilding) {
        return database.sql("""
                        insert into platform.copy (consumer, epoch, rewind, asked_at)
                        select $1, epoch, true, clock_timestamp() from platform.restore_epoch
                         where not exists (select from platform.inbox_parked where consumer = $1)
                        on conflict (consumer) do update
                        set rewind = true, sweep_at = null, asked_at = excluded.asked_at
                        """)
                .bind(0, subscription.name())
                .fetch()
                .rowsUpdated()
                .map(asked -> asked == 1)
                .delayUntil(asked -> asked ? distrust(subscription, rebuilding) : Mono.empty())
                .as(transactions::transactional);
    }

    private Mono<Void> distrust(EventSubscription subscription, Rebuilding rebuilding) {
        return withoutLimit()
                .then(database.sql("delete from platform.inbox where consumer = $1")
                        .bind(0, subscription.noteOfCopies())
                        .then())
                .then(database.sql(rebuilding.distrust()).then());
    }

    /** Does nothing as long as another instance still consumes. */
    void rewind(EventSubscription subscription, String group, Mark mark) {
        try (Admin admin = Admin.create(topics.adminProperties())) {
            Map<TopicPartition, Long> starts = offsets(admin, subscription, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(admin, subscription, OffsetSpec.latest());
            Map<TopicPartition, OffsetAndMetadata> wanted = starts.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, start -> new OffsetAndMetadata(start.getValue())));
            admin.alterConsumerGroupOffsets(group, wanted).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            ends.entrySet().removeIf(end -> end.getValue() <= starts.getOrDefault(end.getKey(), 0L));
            keep(subscription, mark, mark.isAsked() || mark.sweepAt() != null ? written(ends) : null);
            log.info("{} reads its topics again from the start", subscription.name());
        } catch (ExecutionException | TimeoutException notYet) {
            log.info("{} cannot read anew yet: {}", subscription.name(), notYet.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopping);
        }
    }

    private void keep(EventSubscription subscription, Mark mark, @Nullable String sweepAt) {
        GenericExecuteSpec statement = database.sql("""
                        insert into platform.copy (consumer, epoch, sweep_at) values ($1, $2, $3)
                        on conflict (consumer) do update
                        set epoch = excluded.epoch, rewind = copy.rewind and not $4, sweep_at = excluded.sweep_at
                        """)
                .bind(0, subscription.name())
                .bind(1, mark.epoch())
                .bind(3, mark.isAsked());
        (sweepAt == null ? statement.bindNull(2, String.class) : statement.bind(2, sweepAt))
                .then()
                .block(PATIENCE);
    }

    /** Sweeps once everything that was there at the rewinding is read again. */
    void sweepIfRead(EventSubscription subscription, String group, Mark mark) {
        Rebuilding rebuilding = subscription.rebuilding();
        if (mark.sweepAt() == null || rebuilding == null) {
            return;
        }
        try (Admin admin = Admin.create(topics.adminProperties())) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Map<String, Long> reached = new HashMap<>();
            read.forEach((partition, offset) -> {
                if (offset != null) {
                    reached.put(partition.toString(), offset.offset());
                }
            });
            boolean isRead = json.readValue(mark.sweepAt(), OFFSETS).entrySet().stream()
                    .allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
            if (isRead) {
                sweep(subscription, rebuilding);
            }
        } catch (ExecutionException | TimeoutException notYet) {
            log.info("How far {} has read cannot be found out yet: {}", subscription.name(), notYet.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopping);
        }
    }

    /** All rows of a copy may be touched: until the transaction ends, that may take as long as it takes. */
    private Mono<Void> withoutLimit() {
        return database.sql("set local statement_timeout = 0").then();
    }

    private void sweep(EventSubscription subscription, Rebuilding rebuilding) {
        // A key that was parked meanwhile has not told its rows again: they stay until it is replayed.
        database.sql("""
                        update platform.copy set sweep_at = null
                         where consumer = $1 and sweep_at is not null
                           and not exists (select from platform.inbox_parked where consumer = $1)
                        """)
                .bind(0, subscription.name())
                .fetch()
                .rowsUpdated()
                .filter(first -> first == 1)
                .flatMap(first -> withoutLimit()
                        .then(database.sql(rebuilding.sweep()).fetch().rowsUpdated()))
                .as(transactions::transactional)
                .blockOptional(LONGEST_SWEEP)
                .ifPresent(swept -> log.info(
                        "The copy of {} is rebuilt; {} rows that nobody told were swept", subscription.name(), swept));
    }

    private Map<TopicPartition, Long> offsets(Admin admin, EventSubscription subscription, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> names =
                subscription.topics().stream().map(topics::onBroker).toList();
        Map<TopicPartition, OffsetSpec> asked =
                admin
                        .describeTopics(names)
                        .allTopicNames()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .values()
                        .stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                admin.listOffsets(asked).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private String written(Map<TopicPartition, Long> ends) {
        Map<String, Long> byName = new TreeMap<>();
        ends.forEach((partition, end) -> byName.put(partition.toString(), end));
        return json.writeValueAsString(byName);
    }
}
