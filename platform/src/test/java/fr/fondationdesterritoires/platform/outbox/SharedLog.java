package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.outbox.Checker.Change;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A topic in memory, and producers for it that a test can hold back or make refuse. */
final class SharedLog {

    private final List<Change> arrived = Collections.synchronizedList(new ArrayList<>());

    List<Change> arrived() {
        return List.copyOf(arrived);
    }

    /** Calls the hook before each record; what it returns, if anything, is how the broker refuses the record. */
    MockProducer<String, byte[]> producer(Function<ProducerRecord<String, byte[]>, @Nullable RuntimeException> hook) {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
                RuntimeException refusal = hook.apply(record);
                if (refusal != null) {
                    return CompletableFuture.failedFuture(refusal);
                }
                String version = new String(record.value(), StandardCharsets.UTF_8);
                arrived.add(new Change(record.key(), Long.parseLong(version)));
                return CompletableFuture.completedFuture(
                        new RecordMetadata(new TopicPartition(record.topic(), 0), 0, 0, 0, 0, 0));
            }
        };
    }

    /** Its answers come only when they are waited for. */
    MockProducer<String, byte[]> lateProducer(
            Function<ProducerRecord<String, byte[]>, @Nullable RuntimeException> hook) {
        MockProducer<String, byte[]> atOnce = producer(hook);
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
                Future<RecordMetadata> decided = atOnce.send(record);
                return new CompletableFuture<>() {
                    @Override
                    public RecordMetadata get(long timeout, TimeUnit unit)
                            throws InterruptedException, ExecutionException, TimeoutException {
                        return decided.get(timeout, unit);
                    }
                };
            }
        };
    }

    MockProducer<String, byte[]> producer() {
        return producer(record -> null);
    }
}
