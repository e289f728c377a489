package fr.fondationdesterritoires.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.notifications.LocalMailServer;
import fr.fondationdesterritoires.notifications.NotificationsTest;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** A dossier and its people, and what reached them. */
@NotificationsTest
abstract class Telling {

    final Story story = new Story();

    @Autowired
    TestEvents events;

    @Autowired
    DatabaseClient database;

    void everybodyKnown() {
        events.deliver(story.known(story.awa), 1);
        events.deliver(story.known(story.partner), 1);
        events.deliver(story.lead(), 1);
        events.deliver(story.partnerOrganisation(story.partner), 1);
        events.deliver(story.alliance(true), 1);
    }

    TestPerson someone(String name) {
        TestPerson person = TestTokens.person(name);
        events.deliver(story.known(person), 1);
        return person;
    }

    ApplicationReceived received(boolean eligible) {
        return new ApplicationReceived(
                UUID.randomUUID(),
                UUID.randomUUID(),
                story.projectId,
                UUID.randomUUID(),
                story.number,
                eligible,
                eligible ? List.of() : List.of(EligibilityRule.E4),
                Story.NOON);
    }

    static MimeMessage theMailTo(TestPerson person) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(LocalMailServer.mailsTo(person.email())).hasSize(1));
        return LocalMailServer.mailsTo(person.email()).getFirst();
    }

    List<String> kinds(TestPerson person) {
        return column(person, "kind");
    }

    String facts(TestPerson person) {
        return String.join("\n", column(person, "facts"));
    }

    List<String> column(TestPerson person, String column) {
        List<String> values = database.sql("select " + column + " from message where person_id = :id order by position")
                .bind("id", person.id())
                .mapValue(String.class)
                .all()
                .collectList()
                .block(Duration.ofSeconds(10));
        return values == null ? List.of() : values;
    }

    static String text(MimeMessage mail) throws Exception {
        return MailParts.text(mail);
    }
}
