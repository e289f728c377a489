package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Traffic for a service in training: each act and each reading that its own description lists, as staff, as anybody
 * signed in and as nobody, and one of each event that the platform knows.
 */
final class Workout {

    private static final int ROUNDS = 10;
    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Surroundings surroundings;
    private final Path samples;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private record Operation(String method, String path) {}

    Workout(Surroundings surroundings, Path projectRoot) {
        this.surroundings = surroundings;
        this.samples = projectRoot.resolve("contracts/src/main/resources/samples");
    }

    /** Returns how many requests were answered. */
    int run(Service service, String address) {
        if (service != Service.GATEWAY) {
            publishSamples();
        }
        var operations = service == Service.GATEWAY
                ? operations(address + "/api/openapi")
                : operations(address + "/v3/api-docs");
        var tokens = List.of(
                surroundings.outside().token("fund-manager", "foundation-admin"),
                surroundings.outside().token(),
                "");
        var answered = 0;
        for (var round = 0; round < ROUNDS; round++) {
            for (var operation : operations) {
                for (var token : tokens) {
                    answered += send(address, operation, token) ? 1 : 0;
                }
            }
        }
        if (answered == 0) {
            throw new ImageFailed("No request to %s was answered: it would learn nothing.".formatted(service.module()));
        }
        return answered;
    }

    private List<Operation> operations(String description) {
        var operations = new ArrayList<Operation>();
        // What every browser asks of the gateway; the services answer that there is nothing.
        for (var page : List.of("/", "/login", "/api/session", "/oauth2/authorization/platform")) {
            operations.add(new Operation("get", page));
        }
        try {
            var answer =
                    client.send(HttpRequest.newBuilder(URI.create(description)).build(), BodyHandlers.ofString());
            var paths = JsonMapper.shared().readTree(answer.body()).path("paths");
            for (var path : paths.properties()) {
                for (var method : path.getValue().propertyNames()) {
                    if (METHODS.contains(method) && !path.getKey().contains("stream")) {
                        operations.add(new Operation(method, path.getKey().replaceAll("\\{[^}]*}", NOBODYS_ID)));
                    }
                }
            }
        } catch (IOException | JacksonException unreadable) {
            throw new ImageFailed(description + " could not be read: " + unreadable.getMessage(), unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while training.", interrupted);
        }
        return operations;
    }

    private boolean send(String address, Operation operation, String token) {
        var body = operation.method().equals("get") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        var request = HttpRequest.newBuilder(URI.create(address + operation.path()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(operation.method().toUpperCase(Locale.ROOT), body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while training.", interrupted);
        }
    }

    /** The golden samples, as their publishers would send them. */
    private void publishSamples() {
        var settings = Map.<String, Object>of("bootstrap.servers", surroundings.brokerAddress(), "acks", "all");
        try (var files = Files.list(samples);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var sample : files.sorted().toList()) {
                var _ = producer.send(event(sample)).get();
            }
        } catch (IOException | ExecutionException unsent) {
            throw new ImageFailed("The sample events could not be published: " + unsent.getMessage(), unsent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while training.", interrupted);
        }
    }

    /** A sample's file is named {@code publisher.what-happened.v1.json}. */
    private static ProducerRecord<String, String> event(Path sample) throws IOException {
        var words = sample.getFileName().toString().split("\\.", -1);
        var name = words[0] + "." + words[1];
        var topic = name.equals("projects.person-changed") ? "projects.people" : words[0] + ".events";
        var subject = UUID.randomUUID().toString();
        var record = new ProducerRecord<>(topic, subject, Files.readString(sample));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                name,
                "ce_source",
                "/" + words[0],
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                subject,
                "ce_dataschema",
                "/schemas/" + name + "." + words[2] + ".json",
                "ce_dataversion",
                words[2].substring(1),
                "ce_aggregateversion",
                "1",
                "content-type",
                "application/json");
        headers.forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
