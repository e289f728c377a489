package fr.fondationdesterritoires.platform.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Writes down what a running local platform holds, once nothing is on its way any more: {@code take-release}. */
final class TakeRelease {

    private static final List<String> SERVICES = List.of("projects", "funding", "territories", "notifications");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final Release release;
    private final int postgres;
    private final String kafka;

    private TakeRelease(Release release, int postgres, int kafka) {
        this.release = release;
        this.postgres = postgres;
        this.kafka = "127.0.0.1:" + kafka;
    }

    /** The release's folder, PostgreSQL's port, Kafka's port. */
    public static void main(String... words) throws Exception {
        new TakeRelease(new Release(Path.of(words[0])), Integer.parseInt(words[1]), Integer.parseInt(words[2])).run();
    }

    private void run() throws Exception {
        awaitQuiet();
        Files.createDirectories(release.folder());
        for (String service : SERVICES) {
            try (Connection database = database(service)) {
                Path file = release.dataFile(service);
                ReleasedData.take(database, file);
                System.out.println(file + ": " + Files.size(file) + " bytes");
            }
        }
        List<ReleasedEvent> events = events();
        ReleasedEvent.write(release.eventsFile(), events);
        System.out.println(release.eventsFile() + ": " + events.size() + " events");
    }

    private void awaitQuiet() throws Exception {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(waiting() + " events are still on their way");
            }
            Thread.sleep(POLL);
        }
    }

    /** Events that no broker has yet, and those that some subscription has not read. */
    private long waiting() throws SQLException, ExecutionException, InterruptedException {
        long waiting = 0;
        for (String service : SERVICES) {
            try (Connection database = database(service);
                    ResultSet rows = database.createStatement().executeQuery("select count(*) from platform.outbox")) {
                rows.next();
                waiting += rows.getLong(1);
            }
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
                KafkaConsumer<String, byte[]> reader = reader()) {
            for (String group : admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList()) {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                waiting += sum(reader.endOffsets(read.keySet()).values());
                waiting -= sum(
                        read.values().stream().map(OffsetAndMetadata::offset).toList());
            }
        }
        return waiting;
    }

    private static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }

    private List<ReleasedEvent> events() {
        List<ReleasedEvent> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> reader = reader()) {
            List<TopicPartition> partitions = reader.listTopics().entrySet().stream()
                    .filter(topic -> SERVICES.contains(topic.getKey().replaceFirst("\\..*", "")))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = new TreeMap<>(ORDER);
            ends.putAll(reader.endOffsets(partitions));
            for (var end : ends.entrySet()) {
                reader.assign(List.of(end.getKey()));
                reader.seekToBeginning(List.of(end.getKey()));
                while (reader.position(end.getKey()) < end.getValue()) {
                    reader.poll(POLL).forEach(record -> events.add(event(record)));
                }
            }
        }
        return events;
    }

    private static ReleasedEvent event(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new ReleasedEvent(
                record.topic(), record.key(), headers, record.value() == null ? null : text(record.value()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, byte[]> reader() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Connection database(String service) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postgres + "/" + service, service, service);
    }
}
