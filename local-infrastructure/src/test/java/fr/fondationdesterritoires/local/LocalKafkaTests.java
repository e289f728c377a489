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
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTests {

    @TempDir
    Path directory;

    @Test
    void acknowledged_records_survive_kill_9_on_the_same_port() throws Exception {
        try (var kafka = LocalKafka.in(directory).start()) {
            createTopic(kafka);
            send(kafka, "before");
            var port = kafka.port();

            kafka.killHard();
            kafka.start();
            send(kafka, "after");

            assertThat(kafka.port()).isEqualTo(port);
            assertThat(consume(kafka, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void records_stay_from_run_to_run_even_on_other_ports() throws Exception {
        try (var first = LocalKafka.in(directory).start()) {
            createTopic(first);
            send(first, "kept");
        }
        try (var second = LocalKafka.in(directory).start()) {
            send(second, "new");
            assertThat(consume(second, 2)).containsExactly("kept", "new");
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
        var settings = Map.<String, Object>of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        var texts = new ArrayList<String>();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("notes"));
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> texts.add(record.value()));
            }
        }
        return texts;
    }
}
