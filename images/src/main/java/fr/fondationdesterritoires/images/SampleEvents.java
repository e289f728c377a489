package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden samples of events, sent as their publishers would. */
final class SampleEvents implements AutoCloseable {

    private final Path samples;
    private final KafkaProducer<String, String> producer;
    private long version;

    SampleEvents(Path samples, String broker) {
        this.samples = samples;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    /** One of each, about things that nobody knows. */
    void sendAll() {
        try (var files = Files.list(samples)) {
            for (var sample : files.sorted().toList()) {
                send(sample, UUID.randomUUID().toString(), Map.of());
            }
        } catch (IOException unreadable) {
            throw new ImageFailed("The sample events cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The first version of an event, such as {@code projects.project-submitted}, with some of its fields changed. */
    void send(String name, String subject, Map<String, JsonNode> changed) {
        send(samples.resolve(name + ".v1.json"), subject, changed);
    }

    private void send(Path sample, String subject, Map<String, JsonNode> changed) {
        try {
            var content = (ObjectNode) JsonMapper.shared().readTree(Files.readString(sample));
            changed.forEach(content::set);
            var _ = producer.send(event(sample, subject, content.toString())).get();
        } catch (IOException | ExecutionException unsent) {
            throw new ImageFailed("A sample event could not be published: " + unsent.getMessage(), unsent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while training.", interrupted);
        }
    }

    /** A sample's file is named {@code publisher.what-happened.v1.json}. */
    private ProducerRecord<String, String> event(Path sample, String subject, String content) {
        var words = List.of(sample.getFileName().toString().split("\\.", -1));
        var name = words.get(0) + "." + words.get(1);
        var topic = name.equals("projects.person-changed") ? "projects.people" : words.get(0) + ".events";
        version++;
        var record = new ProducerRecord<>(topic, subject, content);
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                name,
                "ce_source",
                "/" + words.get(0),
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                subject,
                "ce_dataschema",
                "/schemas/" + name + "." + words.get(2) + ".json",
                "ce_dataversion",
                words.get(2).substring(1),
                "ce_aggregateversion",
                String.valueOf(version),
                "content-type",
                "application/json");
        headers.forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
