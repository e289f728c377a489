package fr.fondationdesterritoires.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.platform.kafka.TopicMaker.BrokerAway;
import fr.fondationdesterritoires.platform.testing.RealBroker;
import fr.fondationdesterritoires.platform.testing.RealParts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@RealParts
class TopicMakerTests {

    private final String prefix = UUID.randomUUID() + ".";
    private final Map<String, Object> properties;
    private final TopicMaker topics;

    TopicMakerTests(RealBroker broker) {
        properties = Map.of("bootstrap.servers", broker.bootstrapServers());
        topics = new TopicMaker(properties, new KafkaSettings(prefix, 1, (short) 1, List.of("own.people")));
    }

    private String valueOf(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, prefix + topic);
        try (Admin admin = Admin.create(properties)) {
            var found = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).values().get(resource));
            return found.get(20, TimeUnit.SECONDS).get(name).value();
        }
    }

    @Test
    void a_broker_whose_name_does_not_resolve_yet_is_a_broker_that_is_away() {
        TopicMaker nowhere = new TopicMaker(
                Map.of("bootstrap.servers", "broker.invalid:9092"), new KafkaSettings("", 1, (short) 1, List.of()));

        assertThatThrownBy(() -> nowhere.ensure(List.of("own.events"))).isInstanceOf(BrokerAway.class);
    }

    @Test
    void a_topic_takes_more_than_the_relay_sends_at_once() throws Exception {
        topics.ensure(List.of("own.events"));

        assertThat(Integer.parseInt(valueOf("own.events", "max.message.bytes")))
                .isGreaterThan(TopicMaker.LARGEST_REQUEST);
        assertThat(valueOf("own.events", "retention.ms")).isEqualTo("-1");
    }

    @Test
    void what_was_parked_is_not_told_for_ever() throws Exception {
        topics.ensure(List.of("own.dead-letters"));

        assertThat(valueOf("own.dead-letters", "cleanup.policy")).isEqualTo("delete");
        assertThat(valueOf("own.dead-letters", "retention.ms")).isEqualTo("2592000000");
    }

    @Test
    void a_topic_that_somebody_made_before_gets_what_its_publisher_knows() throws Exception {
        try (Admin admin = Admin.create(properties)) {
            var _ = admin.createTopics(List.of(
                            new NewTopic(prefix + "own.people", 1, (short) 1),
                            new NewTopic(prefix + "own.dead-letters", 1, (short) 1)
                                    .configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }

        topics.ensure(List.of("own.people", "own.dead-letters"));

        assertThat(valueOf("own.people", "cleanup.policy")).isEqualTo("compact");
        assertThat(valueOf("own.dead-letters", "retention.ms")).isEqualTo("2592000000");
    }

    @Test
    void with_three_copies_an_acknowledgement_means_two_at_least() {
        TopicMaker spread = new TopicMaker(properties, new KafkaSettings(prefix, 1, (short) 3, List.of()));
        TopicMaker lone = new TopicMaker(properties, new KafkaSettings(prefix, 1, (short) 1, List.of()));

        assertThat(spread.configurationOf("own.events")).containsEntry("min.insync.replicas", "2");
        assertThat(lone.configurationOf("own.events")).doesNotContainKey("min.insync.replicas");
    }
}
