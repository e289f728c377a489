package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** What comes over a real broker, and that what is published leaves. */
@SpringBootTest(classes = FundingServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@Import(Api.class)
@RealParts
class EventTests {

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private DatabaseClient database;

    @Test
    void a_submission_on_the_topic_becomes_one_application_and_the_service_says_so() {
        House house = new House(api, events);
        ProjectSubmitted submission = House.submission(house.call, 2_000_000, List.of());
        events.publish(submission, 2);
        events.publish(submission, 2);
        await(() -> applications(house) == 1);
        await(() -> waiting() == 0);
        assertThat(applications(house)).isEqualTo(1);
    }

    @Test
    void a_name_that_changes_changes_here() {
        House house = new House(api, events);
        TestPerson person = house.member(3);
        events.publish(new PersonChanged(person.id(), person.email(), "Nom changé", "fr", List.of()), 2);
        await(() -> names(house).contains("Nom changé"));
        assertThat(names(house)).contains("Membre 2");
    }

    private int applications(House house) {
        return api.get(house.manager, "/api/applications?callId=" + house.call)
                .is(200)
                .body()
                .path("items")
                .size();
    }

    private String names(House house) {
        return api.get(house.manager, "/api/committees/" + house.committee)
                .is(200)
                .body()
                .toString();
    }

    private long waiting() {
        Long count = database.sql("select count(*) as waiting from platform.outbox")
                .map(row -> Objects.requireNonNull(row.get("waiting", Long.class)))
                .one()
                .block();
        return count == null ? -1 : count;
    }

    private static void await(BooleanSupplier condition) {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited in vain").isBefore(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
