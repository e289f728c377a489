package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves one batch of one lane to the broker: lock, read, send all, await all, delete, commit. Whatever goes wrong, the
 * rows are still there and are sent again from the lowest id, so that each key's first arrivals are in order.
 */
final class LaneRelay {

    private static final Logger log = LoggerFactory.getLogger(LaneRelay.class);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** How a lane was left. */
    enum Left {
        /** Nothing to relay. */
        EMPTY,
        /** There may be more. */
        MOVED,
        /** Another relay has it. */
        TAKEN
    }

    private record Key(String topic, String key) {}

    private record Sent(OutboxRow row, Future<RecordMetadata> answer) {}

    private final OutboxSettings settings;
    private final TopicMaker topics;
    private final JsonMapper json;
    private final Timer delay;

    LaneRelay(OutboxSettings settings, TopicMaker topics, JsonMapper json, Timer delay) {
        this.settings = settings;
        this.topics = topics;
        this.json = json;
        this.delay = delay;
    }

    /** What a producer must be made with. */
    static Map<String, Object> producerSettings() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("enable.idempotence", true);
        properties.put("acks", "all");
        // The producer never gives up by itself, which could let a later record pass an earlier one: we close it.
        properties.put("delivery.timeout.ms", Integer.MAX_VALUE);
        properties.put("retries", Integer.MAX_VALUE);
        properties.put("max.in.flight.requests.per.connection", 5);
        properties.put("max.block.ms", 10_000);
        properties.put("request.timeout.ms", 15_000);
        properties.put("linger.ms", 0);
        properties.put("max.request.size", TopicMaker.LARGEST_REQUEST);
        properties.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        properties.put("value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        return properties;
    }

    Left relay(int lane, RelayConnection database, Producer<String, byte[]> producer)
            throws InterruptedException, TimeoutException {
        database.begin();
        if (!database.tryLock(lane)) {
            database.rollback();
            return Left.TAKEN;
        }
        List<OutboxRow> rows = database.read(lane, settings.batch());
        if (rows.isEmpty()) {
            database.rollback();
            return Left.EMPTY;
        }
        topics.ensure(rows.stream().map(OutboxRow::topic).distinct().toList());
        Map<Key, Refused> refused = new LinkedHashMap<>();
        List<OutboxRow> accepted = await(send(rows, producer, refused), refused);
        database.delete(accepted.stream().map(OutboxRow::id).toList());
        refused.forEach((key, why) -> park(database, key, why));
        database.commit();
        accepted.forEach(row -> delay.record(Duration.ofNanos((long) (Math.max(0, row.ageSeconds()) * 1e9))));
        return Left.MOVED;
    }

    private record Refused(OutboxRow row, Throwable reason) {

        Refused earlier(Refused other) {
            return other.row().id() < row.id() ? other : this;
        }
    }

    private List<Sent> send(List<OutboxRow> rows, Producer<String, byte[]> producer, Map<Key, Refused> refused) {
        List<Sent> sent = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            Key key = new Key(row.topic(), row.key());
            if (!refused.containsKey(key)) {
                Future<RecordMetadata> answer = producer.send(record(row));
                Throwable failure = answer.isDone() ? failure(answer) : null;
                if (failure == null) {
                    sent.add(new Sent(row, answer));
                } else if (isForGood(failure)) {
                    // Refused before it left: nothing of this key may overtake it.
                    refused.put(key, new Refused(row, failure));
                } else {
                    throw new SendFailed(failure);
                }
            }
        }
        return sent;
    }

    private List<OutboxRow> await(List<Sent> all, Map<Key, Refused> refused)
            throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + settings.ackTimeout().toNanos();
        List<OutboxRow> accepted = new ArrayList<>(all.size());
        for (Sent sent : all) {
            Key key = new Key(sent.row().topic(), sent.row().key());
            try {
                sent.answer().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (!isBehindRefused(sent.row(), refused.get(key))) {
                    accepted.add(sent.row());
                }
            } catch (ExecutionException failed) {
                Throwable reason = unwrapped(failed);
                if (!isForGood(reason)) {
                    throw new SendFailed(reason);
                }
                refused.merge(key, new Refused(sent.row(), reason), Refused::earlier);
            }
        }
        return accepted;
    }

    /** It is sent again once its key is let go, so that it comes after the refused one, too. */
    private static boolean isBehindRefused(OutboxRow row, @Nullable Refused refused) {
        return refused != null && refused.row().id() < row.id();
    }

    private static void park(RelayConnection database, Key key, Refused refused) {
        String reason = refused.reason().getClass().getSimpleName();
        log.error(
                "The broker refuses event {} for good ({}): its key is parked",
                refused.row().eventId(),
                reason);
        database.park(key.topic(), key.key(), refused.row().eventId(), reason);
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        byte[] value = row.payload() == null ? null : row.payload().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topics.onBroker(row.topic()), row.key(), value);
        json.readValue(row.headers(), TEXTS)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static @Nullable Throwable failure(Future<RecordMetadata> answer) {
        return answer.state() == Future.State.FAILED ? unwrapped(answer.exceptionNow()) : null;
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** True for what no second attempt can mend. A lack of rights is not: it is mended on the broker. */
    static boolean isForGood(Throwable reason) {
        return reason instanceof RecordTooLargeException
                || reason instanceof InvalidRecordException
                || reason instanceof SerializationException
                || reason instanceof InvalidTopicException;
    }

    /** The broker is away or not ready. */
    static final class SendFailed extends RuntimeException {
        SendFailed(Throwable cause) {
            super(cause);
        }
    }
}
