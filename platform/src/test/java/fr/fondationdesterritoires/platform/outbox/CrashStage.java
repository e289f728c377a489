package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.local.LocalKafka;
import fr.fondationdesterritoires.local.LocalPostgres;
import fr.fondationdesterritoires.platform.outbox.Checker.Change;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Writers, relays and consumers around a database and topics of their own, and what can be seen of them from outside. */
final class CrashStage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long GLANCE_MILLIS = 50;

    private final String name;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Path directory;
    private final List<CrashChild> writers = new ArrayList<>();
    private final List<CrashChild> relays = new ArrayList<>();
    private final List<CrashChild> consumers = new ArrayList<>();

    CrashStage(String name, LocalPostgres postgres, LocalKafka kafka, Path directory) throws SQLException {
        this.name = name;
        this.postgres = postgres;
        this.kafka = kafka;
        this.directory = directory;
        postgres.createDatabase(name);
        Flyway.configure()
                .dataSource(database().jdbcUrl(), database().user(), database().password())
                .locations("classpath:db/platform")
                .defaultSchema("platform")
                .load()
                .migrate();
        try (var connection = postgres.connect(name);
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table thing (id uuid primary key, name text not null, version bigint not null);
                    create table effect (
                        seq bigint generated always as identity primary key,
                        thing text not null,
                        version bigint not null);
                    create table watermark as select 0::bigint as last_id
                    """);
        }
    }

    private RealDatabase database() {
        return new RealDatabase("127.0.0.1", postgres.port(), name, LocalPostgres.SUPERUSER, "postgres");
    }

    private String prefix() {
        return name + ".";
    }

    void startWriters(int count) {
        start(writers, WriterProcess.class.getName(), "writer", count, List.of(ledger().toString()));
    }

    void startRelays(Class<?> kind, int count) {
        start(relays, kind.getName(), "relay", count, List.of());
    }

    void startConsumers(int count) {
        String main = "fr.fondationdesterritoires.platform.inbox.ConsumerProcess";
        start(consumers, main, "consumer", count, List.of());
    }

    private void start(List<CrashChild> children, String main, String kind, int count, List<String> more) {
        for (int number = 0; number < count; number++) {
            ProcessParts parts = new ProcessParts(kind + "-" + number, database(), kafka.bootstrapServers(), prefix());
            children.add(new CrashChild(main, parts, directory, more));
        }
    }

    List<CrashChild> writers() {
        return writers;
    }

    List<CrashChild> relays() {
        return relays;
    }

    List<CrashChild> consumers() {
        return consumers;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalKafka kafka() {
        return kafka;
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Condition {
        boolean isMet() throws Exception;
    }

    void await(String what, Condition condition) throws Exception {
        var _ = find(what, () -> condition.isMet() ? Optional.of(true) : Optional.empty());
    }

    /** Looks again and again until there is one. */
    <T> T find(String what, Callable<Optional<T>> search) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = search.call();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        throw new AssertionError("Waited in vain for " + what + "\n" + lastWords());
    }

    /** Kills the writers; what they had asked for is decided when this returns. */
    void endWriting() throws Exception {
        end(writers);
    }

    void endRelaying() throws Exception {
        end(relays);
    }

    void endConsuming() throws Exception {
        end(consumers);
    }

    private void end(List<CrashChild> children) throws Exception {
        for (CrashChild child : children) {
            child.kill();
            await("the database to part from " + child.name(), () -> isUnknown(child));
        }
    }

    private boolean isUnknown(CrashChild child) throws SQLException {
        return count("select count(*) from pg_stat_activity where application_name = '" + child.name() + "'") == 0;
    }

    boolean isInTransaction(CrashChild child) throws SQLException {
        return count(
                        "select count(*) from pg_stat_activity where state = 'idle in transaction' and application_name = '"
                                + child.name() + "'")
                > 0;
    }

    long count(String query) throws SQLException {
        return query(query, row -> row.getLong(1)).getFirst();
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String query, Read<T> read) throws SQLException {
        try (var connection = postgres.connect(name);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(read.from(rows));
            }
            return all;
        }
    }

    private Path ledger() {
        return directory.resolve("acknowledged.ledger");
    }

    List<Change> acknowledged() throws IOException {
        if (!Files.exists(ledger())) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(ledger())) {
            return lines.map(line -> line.split(" ", 2))
                    .map(words -> new Change(words[0], Long.parseLong(words[1])))
                    .toList();
        }
    }

    void awaitAcknowledged(int events) throws Exception {
        await(events + " acknowledged events", () -> acknowledged().size() >= events);
    }

    /** The last version of each key. */
    Map<String, Long> stored() throws SQLException {
        return query("select id::text, version from thing", CrashStage::change).stream()
                .collect(Collectors.toMap(Change::key, Change::version));
    }

    List<Change> effects() throws SQLException {
        return query("select thing, version from effect order by seq", CrashStage::change);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getString(1), row.getLong(2));
    }

    /** Returns once the consumers have worked everything on the topic and said so. */
    void awaitConsumed() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Map<TopicPartition, Long> ends = ends();
            await("the consumers to have nothing left", () -> {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                                prefix() + "crash.effects")
                        .partitionsToOffsetAndMetadata()
                        .get();
                return ends.entrySet().stream()
                        .allMatch(end -> offsetOf(committed.get(end.getKey())) >= end.getValue());
            });
        }
    }

    private static long offsetOf(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, String> reader = reader()) {
            return reader.endOffsets(partitions(reader));
        }
    }

    /** All records of the topic, in order per partition and so per key. */
    List<Change> published() {
        List<Change> published = new ArrayList<>();
        try (KafkaConsumer<String, String> reader = reader()) {
            List<TopicPartition> partitions = partitions(reader);
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> reader.position(at) < Objects.requireNonNull(ends.get(at)))) {
                for (ConsumerRecord<String, String> record : reader.poll(Duration.ofMillis(500))) {
                    published.add(new Change(record.key(), version(record)));
                }
            }
        }
        return published;
    }

    private KafkaConsumer<String, String> reader() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> reader) {
        return reader.partitionsFor(prefix() + ThingRenamed.TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static long version(ConsumerRecord<String, String> record) {
        byte[] header =
                record.headers().lastHeader(CloudEventHeaders.AGGREGATE_VERSION).value();
        return Long.parseLong(new String(header, StandardCharsets.UTF_8));
    }

    /** What the processes said last, for a message in words. */
    String lastWords() {
        return children().map(CrashChild::lastWords).collect(Collectors.joining("\n"));
    }

    Stream<CrashChild> children() {
        return Stream.of(writers, relays, consumers).flatMap(List::stream);
    }

    @Override
    public void close() {
        children().forEach(CrashChild::kill);
    }
}
