package fr.fondationdesterritoires.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.funding.LocalisedText;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The way through a real broker, once: everything else is tested without. */
@SpringBootTest(classes = ProjectsServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@RealParts
class EventsTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Portal portal;
    private final TestEvents events;
    private final String prefix;
    private final String brokers;

    EventsTests(
            @Autowired WebTestClient client,
            @Autowired TestEvents events,
            @Value("${platform.kafka.prefix}") String prefix,
            @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        this.portal = new Portal(client, events);
        this.events = events;
        this.prefix = prefix;
        this.brokers = brokers;
    }

    @Test
    void of_what_could_name_a_person_only_the_last_word_is_kept() {
        ConfigResource people = new ConfigResource(ConfigResource.Type.TOPIC, prefix + Topics.PEOPLE);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(admin.describeConfigs(List.of(people))
                                    .all()
                                    .get()
                                    .values())
                            .singleElement()
                            .satisfies(config -> assertThat(
                                            config.get("cleanup.policy").value())
                                    .isEqualTo("compact")));
        }
    }

    @Test
    void a_call_comes_in_a_submission_goes_out_in_order_and_the_address_travels_apart() {
        TestPerson awa = TestTokens.person("Awa Diop");
        TestPerson marie = TestTokens.person("Marie Lefort");
        UUID call = UUID.randomUUID();
        events.publish(published(call), 1);
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        Map<String, Object> draft = Map.of("organisationId", organisation, "title", "Un jardin", "callId", call);
        await().atMost(PATIENCE)
                .until(() -> portal.postAnew(awa, draft, "/api/projects").status() == 201);

        UUID project = portal.finished(awa, marie, call);
        Portal.Answer receipt = portal.submit(awa, project, "k").is(201);

        List<ConsumerRecord<String, String>> told = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of(prefix + Topics.PROJECTS, prefix + Topics.PEOPLE));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(told::add);
                return told.stream().anyMatch(record -> type(record).startsWith("projects.project-submitted"));
            });
        }
        assertThat(told.stream()
                        .filter(record -> record.key().equals(project.toString()))
                        .map(EventsTests::type)
                        .map(type -> type.replaceFirst("\\.v\\d+$", "")))
                .containsExactly(
                        "projects.alliance-changed",
                        "projects.partner-invited",
                        "projects.partner-confirmed",
                        "projects.alliance-changed",
                        "projects.project-submitted");
        assertThat(told)
                .filteredOn(record -> record.value().contains(marie.email()))
                .allSatisfy(record -> assertThat(record.topic()).isEqualTo(prefix + Topics.PEOPLE));

        events.publish(received(project, receipt), 1);
        await().atMost(PATIENCE)
                .until(() -> portal.get(awa, "/api/projects/{id}", project)
                        .text("state")
                        .equals("UNDER_REVIEW"));
    }

    private static ApplicationReceived received(UUID project, Portal.Answer receipt) {
        return new ApplicationReceived(
                UUID.randomUUID(),
                receipt.id("submissionId"),
                project,
                receipt.id("callId"),
                receipt.text("number"),
                true,
                List.of(),
                Instant.now());
    }

    private static CallPublished published(UUID call) {
        Instant now = Instant.now();
        return new CallPublished(
                call,
                UUID.randomUUID(),
                "Fonds ODD 17",
                new LocalisedText("Un appel", null),
                new LocalisedText("Un appel", null),
                now.minusSeconds(60),
                now.plusSeconds(3600),
                List.of("country-FR"),
                List.of(),
                Money.ofEuros(5_000),
                Money.ofEuros(20_000),
                50,
                List.of(),
                5,
                20,
                null,
                List.of());
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
