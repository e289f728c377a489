package fr.fondationdesterritoires.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.notifications.NotificationsTest;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whom this service counts around a project when others were set back to an earlier instant. */
@NotificationsTest
class RestoreTests {

    private static final long EPOCH = 1_800_000_000;

    private final Story story = new Story();

    @Autowired
    private TestEvents events;

    @Autowired
    private DatabaseClient database;

    @Test
    void who_is_around_a_project_goes_back_with_it_and_nobody_is_told_twice() {
        TestPerson catalyst = TestTokens.person("Inès");
        events.deliver(story.lead(), 1);
        events.deliver(story.alliance(false), 1);
        events.deliver(story.submission(), 2);
        events.deliver(
                new CatalystAccepted(UUID.randomUUID(), story.projectId, UUID.randomUUID(), catalyst.id(), Story.NOON),
                5);
        long told = news();

        events.deliverRestored(Topics.TERRITORIES, story.projectId.toString(), new AggregateRestored(0, 4), EPOCH);
        events.deliverSnapshot(story.alliance(true), 2, EPOCH);
        events.deliverSnapshot(story.submission(), 2, EPOCH);

        assertThat(texts("select person_id::text from catalyst_match where project_id = :id", story.projectId))
                .isEmpty();
        assertThat(texts("select number from project where project_id = :id and epoch = " + EPOCH, story.projectId))
                .containsExactly(story.number);
        assertThat(news()).isEqualTo(told);
    }

    @Test
    void a_project_that_never_was_is_forgotten() {
        events.deliver(story.lead(), 1);
        events.deliver(story.alliance(false), 1);

        events.deliverRestored(Topics.PROJECTS, story.projectId.toString(), new AggregateRestored(0, 0), EPOCH);
        events.deliverRestored(Topics.PROJECTS, story.leadId.toString(), new AggregateRestored(0, 0), EPOCH);

        assertThat(texts("select title from project where project_id = :id", story.projectId))
                .isEmpty();
        assertThat(texts("select name from organisation where organisation_id = :id", story.leadId))
                .isEmpty();
    }

    /** How much news came in so far. */
    private long news() {
        Long count = database.sql("select count(*) as told from platform.inbox where consumer = 'telling'")
                .mapValue(Long.class)
                .one()
                .block();
        return count == null ? -1 : count;
    }

    private List<String> texts(String query, UUID id) {
        List<String> found = database.sql(query)
                .bind("id", id)
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        return found == null ? List.of() : found;
    }
}
