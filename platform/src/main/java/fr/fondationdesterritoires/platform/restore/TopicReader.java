package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.RecordReading;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from an instant to their present end, outside of any consumer group. Blocks. */
final class TopicReader {

    /** By how much the clocks of machines may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Object> properties;
    private final TopicMaker topics;

    TopicReader(Map<String, Object> consumerProperties, TopicMaker topics) {
        this.properties = new HashMap<>(consumerProperties);
        this.topics = topics;
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    /** Hands on all events sent since that instant and, to be sure, some minutes before; a few at a time. */
    void since(Instant instant, Collection<String> names, Consumer<List<LostEvent>> reader) {
        topics.ensure(names);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> partitions = names.stream()
                    .map(topics::onBroker)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            seek(consumer, partitions, instant.minus(TOLERANCE), ends);
            read(consumer, ends, reader);
        }
    }

    private static void seek(
            KafkaConsumer<String, byte[]> consumer,
            Set<TopicPartition> partitions,
            Instant from,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, one -> from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
        }
    }

    private void read(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Consumer<List<LostEvent>> reader) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The topics could not be read to their end in " + PATIENCE);
            }
            List<LostEvent> read = new ArrayList<>();
            consumer.poll(Duration.ofMillis(500)).forEach(record -> read.add(event(record)));
            if (!read.isEmpty()) {
                reader.accept(read);
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
        }
    }

    private LostEvent event(ConsumerRecord<String, byte[]> record) {
        String topic = topics.withoutPrefix(record.topic());
        EventMetadata metadata = RecordReading.metadata(topic, record);
        return new LostEvent(
                metadata.eventId(),
                topic,
                metadata.aggregateId(),
                metadata.aggregateVersion(),
                metadata.restoreEpoch(),
                RecordReading.type(topic, record),
                metadata.time());
    }
}
