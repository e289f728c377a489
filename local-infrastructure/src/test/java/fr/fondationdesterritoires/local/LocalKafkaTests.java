package fr.fondationdesterritoires.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTests {

    @TempDir
    Path directory;

    /** One life, since each start takes seconds. */
    @Test
    void records_survive_kill_9_on_the_same_port_and_stay_from_run_to_run_on_others() throws Exception {
        try (var first = LocalKafka.in(directory).start()) {
            createTopic(first);
            send(first, "before");
            var port = first.port();

            first.killHard();
            first.start();
            send(first, "after");

            assertThat(first.port()).isEqualTo(port);
        }
        try (var second = LocalKafka.in(directory).start()) {
            send(second, "new");
            assertThat(consume(second, 3)).containsExactly("before", "after", "new");
        }
    }

    private static void createTopic(LocalKafka kafka)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("notes", Optional.of(1), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(LocalKafka kafka, String text)
            throws InterruptedException, ExecutionException, TimeoutException {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("notes", text)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> consume(LocalKafka kafka, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        var only = new TopicPartition("notes", 0);
        var texts = new ArrayList<String>();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> texts.add(record.value()));
            }
        }
        return texts;
    }
}
