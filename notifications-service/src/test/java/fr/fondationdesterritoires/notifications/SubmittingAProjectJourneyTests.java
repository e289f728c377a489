package fr.fondationdesterritoires.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The same through a real broker, where events of different aggregates come in no order among each other. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealParts
@ContextConfiguration(initializers = LocalMailServer.Address.class)
class SubmittingAProjectJourneyTests {

    private final Story story = new Story();

    @Autowired
    private TestEvents events;

    @Test
    void whatever_the_order_and_however_often_events_come_each_gets_one_mail() {
        UUID submission = UUID.randomUUID();
        events.publish(story.submission(), 2, submission);
        events.publish(story.submission(), 2, submission);
        events.publish(story.partnerOrganisation(story.partner), 1);
        events.publish(story.lead(), 1);
        events.publish(story.known(story.awa), 1);
        events.publish(story.known(story.partner), 1);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(LocalMailServer.mailsTo(story.awa.email())).hasSize(1);
            assertThat(LocalMailServer.mailsTo(story.partner.email())).hasSize(1);
        });
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(LocalMailServer.mailsTo(story.awa.email())).hasSize(1);
            assertThat(LocalMailServer.mailsTo(story.partner.email())).hasSize(1);
        });
    }
}
