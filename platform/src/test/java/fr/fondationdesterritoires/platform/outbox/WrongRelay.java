package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What the relays that are wrong on purpose have in common, all of it right. */
final class WrongRelay {

    private static final long PAUSE_MILLIS = 5;

    private WrongRelay() {}

    /** An event to send. */
    record Row(long id, String topic, String key, long version, String payload) {}

    /** Moves some rows, in the transaction that is open; false if there were none. */
    @FunctionalInterface
    interface Round {
        boolean relay(Connection database, Sender sender) throws SQLException, InterruptedException, ExecutionException;
    }

    /** Returns once everything is acknowledged. */
    record Sender(Producer<String, byte[]> producer, TopicMaker topics) {

        void sendAll(List<Row> rows) throws InterruptedException, ExecutionException {
            topics.ensure(rows.stream().map(Row::topic).distinct().toList());
            List<Future<RecordMetadata>> answers = new ArrayList<>();
            rows.forEach(row -> answers.add(producer.send(record(row))));
            for (Future<RecordMetadata> answer : answers) {
                answer.get();
            }
        }

        private ProducerRecord<String, byte[]> record(Row row) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                    topics.onBroker(row.topic()), row.key(), row.payload().getBytes(StandardCharsets.UTF_8));
            record.headers()
                    .add(
                            CloudEventHeaders.AGGREGATE_VERSION,
                            String.valueOf(row.version()).getBytes(StandardCharsets.UTF_8));
            return record;
        }
    }

    static void run(String[] arguments, Round round) throws InterruptedException {
        ProcessParts parts = ProcessParts.of(arguments);
        Thread.ofVirtual().start(() -> relay(parts, round));
        ProcessParts.awaitTheEnd();
    }

    private static void relay(ProcessParts parts, Round round) {
        Map<String, Object> properties = new HashMap<>(parts.kafka());
        properties.putAll(LaneRelay.producerSettings());
        try (Connection database = connect(parts);
                Producer<String, byte[]> producer = new KafkaProducer<>(properties)) {
            Sender sender = new Sender(producer, parts.topics());
            while (true) {
                boolean moved = round.relay(database, sender);
                database.commit();
                if (!moved) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (SQLException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Connection connect(ProcessParts parts) throws SQLException {
        Connection connection = DriverManager.getConnection(
                parts.database().jdbcUrl(),
                parts.database().user(),
                parts.database().password());
        connection.setAutoCommit(false);
        return connection;
    }

    static List<Row> rows(Connection database, String query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(new Row(
                        found.getLong("id"),
                        found.getString("topic"),
                        found.getString("agg_key"),
                        found.getLong("agg_version"),
                        found.getString("payload")));
            }
        }
        return rows;
    }
}
