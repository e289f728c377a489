package fr.fondationdesterritoires.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.platform.database.Columns;
import fr.fondationdesterritoires.platform.inbox.Inbox.Fate;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.outbox.CloudEventHeaders;
import fr.fondationdesterritoires.platform.sample.SampleApplication;
import fr.fondationdesterritoires.platform.sample.ThingCopies;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.security.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@RealParts(broker = false)
@SpringBootTest(classes = SampleApplication.class, properties = "spring.application.name=sample")
class InboxStoreTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Inbox inbox;
    private final EventSubscription subscription;
    private final ParkedEndpoint operations;
    private final SetAside aside;
    private final ThingCopies copies;
    private final TestEvents events;
    private final DatabaseClient database;
    private final UUID id = UUID.randomUUID();

    InboxStoreTests(
            @Autowired Inbox inbox,
            @Autowired EventSubscription subscription,
            @Autowired ParkedEndpoint operations,
            @Autowired SetAside aside,
            @Autowired ThingCopies copies,
            @Autowired TestEvents events,
            @Autowired DatabaseClient database) {
        this.inbox = inbox;
        this.subscription = subscription;
        this.operations = operations;
        this.aside = aside;
        this.copies = copies;
        this.events = events;
        this.database = database;
    }

    @BeforeEach
    void poison_is_refused() {
        copies.takePoison(false);
    }

    private record Copy(String name, long version, long effects) {}

    private @Nullable Copy copy() {
        return database.sql("select name, version, effects from thing_copy where id = $1")
                .bind(0, id)
                .map(row -> new Copy(
                        Columns.required(row, "name", String.class),
                        Columns.required(row, "version", Long.class),
                        Columns.required(row, "effects", Long.class)))
                .one()
                .block(PATIENCE);
    }

    private ReceivedEvent event(String payload, Map<String, String> more) {
        UUID eventId = UUID.randomUUID();
        Map<String, String> headers = new HashMap<>(Map.of(
                CloudEventHeaders.ID, eventId.toString(),
                CloudEventHeaders.TYPE, "sample.thing-renamed",
                CloudEventHeaders.DATA_VERSION, "1",
                CloudEventHeaders.AGGREGATE_VERSION, "5"));
        headers.putAll(more);
        return new ReceivedEvent(ThingRenamed.TOPIC, 0, id.toString(), eventId, headers, payload);
    }

    private ReceivedEvent renamed(String name) {
        return event("{\"thingId\": \"" + id + "\", \"name\": \"" + name + "\"}", Map.of());
    }

    private Fate receive(ReceivedEvent event) {
        return Objects.requireNonNull(inbox.receive(subscription, event).block(PATIENCE));
    }

    private long waiting(String table) {
        return Objects.requireNonNull(
                database.sql("select count(*) as found from platform." + table + " where agg_key = $1")
                        .bind(0, id.toString())
                        .map(row -> Columns.required(row, "found", Long.class))
                        .one()
                        .block(PATIENCE));
    }

    @Test
    void an_event_takes_effect_once() {
        ReceivedEvent event = renamed("Jardin");

        assertThat(receive(event)).isEqualTo(Fate.APPLIED);
        assertThat(receive(event)).isEqualTo(Fate.SKIPPED);

        assertThat(copy()).isEqualTo(new Copy("Jardin", 5, 1));
    }

    @Test
    void what_it_does_not_know_in_an_event_harms_nothing() {
        ReceivedEvent event = event(
                "{\"thingId\": \"" + id + "\", \"name\": \"Jardin\", \"invented\": {\"later\": [1]}}",
                Map.of("ce_newattribute", "x"));

        assertThat(receive(event)).isEqualTo(Fate.APPLIED);
    }

    @Test
    void what_is_known_and_nobody_asked_for_is_ignored() {
        assertThat(receive(event("{}", Map.of(CloudEventHeaders.TYPE, "projects.project-submitted"))))
                .isEqualTo(Fate.IGNORED);
        assertThat(waiting("inbox_unknown")).isZero();
    }

    @Test
    void types_and_versions_that_are_not_known_yet_wait_and_hold_nothing_up() {
        assertThat(receive(event("{}", Map.of(CloudEventHeaders.TYPE, "sample.another"))))
                .isEqualTo(Fate.UNKNOWN);
        ReceivedEvent later = event("{}", Map.of(CloudEventHeaders.DATA_VERSION, "2"));
        assertThat(receive(later)).isEqualTo(Fate.UNKNOWN);
        assertThat(receive(later)).isEqualTo(Fate.UNKNOWN);
        assertThat(waiting("inbox_unknown")).isEqualTo(2);

        assertThat(receive(renamed("Jardin"))).isEqualTo(Fate.APPLIED);
    }

    @Test
    void what_waits_of_an_aggregate_goes_with_its_erasure() {
        var _ = receive(event("{}", Map.of(CloudEventHeaders.TYPE, "sample.another")));

        events.deliverErasure(ThingRenamed.TOPIC, id.toString());

        assertThat(waiting("inbox_unknown")).isZero();
    }

    @Test
    void what_waits_and_never_happened_goes_when_its_publisher_is_set_back() {
        Map<String, String> another = Map.of(CloudEventHeaders.TYPE, "sample.another");
        var _ = receive(event("{}", another));
        Map<String, String> undone = new HashMap<>(another);
        undone.put(CloudEventHeaders.AGGREGATE_VERSION, "6");
        var _ = receive(event("{}", undone));

        events.deliverRestored(ThingRenamed.TOPIC, id.toString(), new AggregateRestored(0, 5), 1);

        assertThat(waiting("inbox_unknown")).isEqualTo(1);
    }

    @Test
    void a_failed_effect_leaves_no_note_so_that_it_can_be_tried_again() {
        ReceivedEvent poison = renamed("poison");

        assertThatThrownBy(() -> receive(poison)).isInstanceOf(IllegalArgumentException.class);
        copies.takePoison(true);

        assertThat(receive(poison)).isEqualTo(Fate.APPLIED);
    }

    @Test
    void a_key_that_is_given_up_waits_in_order_until_it_is_replayed() {
        ReceivedEvent poison = renamed("poison");
        var _ = inbox.giveUp(subscription, poison, new IllegalStateException("secret"))
                .block(PATIENCE);

        assertThat(receive(renamed("second"))).isEqualTo(Fate.PARKED);
        ReceivedEvent third = renamed("third");
        assertThat(receive(third)).isEqualTo(Fate.PARKED);
        assertThat(receive(third)).isEqualTo(Fate.SKIPPED);
        assertThat(receive(poison)).isEqualTo(Fate.SKIPPED);
        assertThat(copy()).isNull();
        assertThat(waiting("inbox_parked")).isEqualTo(3);
        assertThat(waiting("outbox")).as("copies on the dead-letter topic").isEqualTo(3);

        assertThatThrownBy(() -> replay()).isInstanceOf(IllegalArgumentException.class);
        assertThat(waiting("inbox_parked")).isEqualTo(3);
        copies.takePoison(true);
        assertThat(replay()).isEqualTo(Map.of("released", 3L));

        assertThat(copy()).isEqualTo(new Copy("third", 5, 3));
        assertThat(waiting("inbox_parked")).isZero();
        assertThat(receive(renamed("fourth"))).isEqualTo(Fate.APPLIED);
    }

    private @Nullable Map<String, Object> replay() {
        return operations
                .goOn(new Operator(), subscription.name(), ThingRenamed.TOPIC, id.toString())
                .block(PATIENCE);
    }

    private record Operator() implements SecurityContext {

        @Override
        public Principal getPrincipal() {
            return () -> "an-operator";
        }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }
    }

    @Test
    void who_let_events_go_on_is_written_down_even_where_they_fail_again() {
        var _ = inbox.giveUp(subscription, renamed("poison"), new IllegalStateException("secret"))
                .block(PATIENCE);
        assertThatThrownBy(() -> replay()).isInstanceOf(IllegalArgumentException.class);
        assertThat(waiting("let_go")).isEqualTo(1);
        copies.takePoison(true);
        assertThat(replay()).isEqualTo(Map.of("released", 1L));
        assertThat(waiting("let_go")).isEqualTo(2);
        assertThat(replay()).as("nothing waits any more").isEqualTo(Map.of("released", 0L));
        assertThat(waiting("let_go")).isEqualTo(2);

        parkInOutbox(insertIntoOutbox());
        assertThat(operations.goOn(new Operator(), null, "t", id.toString()).block(PATIENCE))
                .isEqualTo(Map.of("released", 1L));
        assertThat(waiting("let_go")).isEqualTo(3);
        assertThat(String.valueOf(operations.list().block(PATIENCE)))
                .contains("agg_key=" + id + ", events=1, let_go_by=an-operator");
        assertThatThrownBy(
                        () -> database.sql("delete from platform.let_go").then().block(PATIENCE))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_one_that_fails_is_set_aside_for_good_with_a_trace_and_those_behind_it_go_on() {
        ReceivedEvent poison = renamed("poison");
        ReceivedEvent second = renamed("second");
        var _ = inbox.giveUp(subscription, poison, new IllegalStateException("secret"))
                .block(PATIENCE);
        assertThat(receive(second)).isEqualTo(Fate.PARKED);

        assertThat(setAside(second)).as("one that waits for its turn").isZero();
        assertThat(setAside(poison)).isEqualTo(1);
        assertThat(setAside(poison)).isZero();
        assertThat(waiting("inbox_parked")).isEqualTo(1);
        assertThat(replay()).isEqualTo(Map.of("released", 1L));

        assertThat(copy()).isEqualTo(new Copy("second", 5, 1));
        assertThat(receive(poison)).as("should it come again").isEqualTo(Fate.SKIPPED);
        assertThat(String.valueOf(operations.list().block(PATIENCE)))
                .contains(poison.eventId().toString(), "nobody can mend it", "an-operator");
        for (String statement :
                List.of("update platform.set_aside set reason = ''", "delete from platform.set_aside")) {
            assertThatThrownBy(() -> database.sql(statement).then().block(PATIENCE))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_was_set_aside_stays_so_when_the_copy_is_rebuilt() {
        ReceivedEvent poison = renamed("poison");
        var _ = inbox.giveUp(subscription, poison, new IllegalStateException("secret"))
                .block(PATIENCE);
        assertThat(setAside(poison)).isEqualTo(1);
        database.sql("delete from platform.inbox where event_id = $1")
                .bind(0, poison.eventId())
                .then()
                .block(PATIENCE);
        copies.takePoison(true);

        assertThat(receive(poison)).isEqualTo(Fate.SKIPPED);
        assertThat(copy()).isNull();
    }

    @Test
    void a_parked_event_that_comes_again_is_told_of_once() {
        ReceivedEvent poison = renamed("poison");
        for (int times = 0; times < 2; times++) {
            var _ = inbox.giveUp(subscription, poison, new IllegalStateException("secret"))
                    .block(PATIENCE);
            database.sql("delete from platform.inbox where event_id = $1")
                    .bind(0, poison.eventId())
                    .then()
                    .block(PATIENCE);
        }

        assertThat(waiting("inbox_parked")).isEqualTo(1);
        assertThat(waiting("outbox")).as("copies on the dead-letter topic").isEqualTo(1);
    }

    private @Nullable Long setAside(ReceivedEvent event) {
        return aside.ofConsumer(
                        subscription.name(), event.eventId(), new SetAside.By("an-operator", "nobody can mend it"))
                .block(PATIENCE);
    }

    @Test
    void what_the_broker_refuses_is_set_aside_too_and_what_is_behind_it_is_let_go() {
        UUID refused = insertIntoOutbox();
        UUID behind = insertIntoOutbox();
        parkInOutbox(refused);
        SetAside.By by = new SetAside.By("an-operator", "too large for ever");

        assertThat(aside.ofOutbox(behind, by).block(PATIENCE)).isZero();
        assertThat(aside.ofOutbox(refused, by).block(PATIENCE)).isEqualTo(1);

        assertThat(waiting("outbox_parked")).isZero();
        assertThat(waiting("outbox")).isEqualTo(1);
        assertThat(waiting("set_aside")).isEqualTo(1);
    }

    private void parkInOutbox(UUID event) {
        database.sql("insert into platform.outbox_parked (topic, agg_key, event_id, reason) values ('t', $1, $2, 'x')")
                .bind(0, id.toString())
                .bind(1, event)
                .then()
                .block(PATIENCE);
    }

    private UUID insertIntoOutbox() {
        UUID event = UUID.randomUUID();
        database.sql("""
                        insert into platform.outbox (event_id, lane, topic, agg_key, agg_version, headers, payload)
                        values ($1, 0, 't', $2, 1, '{}', '{}')""").bind(0, event).bind(1, id.toString()).then().block(PATIENCE);
        return event;
    }

    @Test
    void what_people_wrote_stays_with_the_parked_key_and_off_the_dead_letter_topic() {
        var _ = inbox.giveUp(subscription, renamed("very private"), new IllegalStateException("secret"))
                .block(PATIENCE);

        String told = database.sql(
                        "select headers || coalesce(payload, '') as told from platform.outbox where agg_key = $1")
                .bind(0, id.toString())
                .map(row -> Columns.required(row, "told", String.class))
                .one()
                .block(PATIENCE);

        assertThat(told)
                .contains("sample.thing-renamed", "java.lang.IllegalStateException")
                .doesNotContain("private", "secret");
    }

    @Test
    void an_operator_sees_what_is_parked_and_never_its_content() {
        var _ = inbox.giveUp(subscription, renamed("very private"), new IllegalStateException("secret"))
                .block(PATIENCE);

        String seen = String.valueOf(operations.list().block(PATIENCE));

        assertThat(seen).contains(id.toString(), "copies", "java.lang.IllegalStateException");
        assertThat(seen).doesNotContain("private").doesNotContain("secret");
    }

    @Test
    void another_key_is_not_held_up() {
        var _ = inbox.giveUp(subscription, renamed("poison"), new IllegalStateException())
                .block(PATIENCE);
        UUID other = UUID.randomUUID();

        events.deliver(new ThingRenamed(other, "free", null), 1);

        assertThat(database.sql("select name from thing_copy where id = $1")
                        .bind(0, other)
                        .map(row -> Columns.required(row, "name", String.class))
                        .one()
                        .block(PATIENCE))
                .isEqualTo("free");
    }

    @Test
    void a_tombstone_erases() {
        events.deliver(new ThingRenamed(id, "Jardin", null), 1);
        events.deliverErasure(ThingRenamed.TOPIC, id.toString());

        assertThat(copy()).isNull();
    }

    @Test
    void an_event_delivered_twice_with_its_id_changes_nothing() {
        UUID eventId = UUID.randomUUID();
        events.deliver(new ThingRenamed(id, "Jardin", null), 1, eventId);
        events.deliver(new ThingRenamed(id, "Jardin", null), 1, eventId);

        assertThat(copy()).isEqualTo(new Copy("Jardin", 1, 1));
    }

    @Test
    void the_effect_and_its_note_are_one_transaction() {
        EventSubscription failing = EventSubscription.named("failing")
                .on(
                        ThingRenamed.class,
                        (event, metadata) -> database.sql(
                                        "insert into thing (id, name, version) values ($1, 'half', 1)")
                                .bind(0, event.thingId())
                                .then()
                                .then(Mono.error(new IllegalStateException("half-way"))));

        assertThatThrownBy(() -> inbox.receive(failing, renamed("x")).block(PATIENCE))
                .hasMessage("half-way");

        assertThat(database.sql("select id from thing where id = $1")
                        .bind(0, id)
                        .fetch()
                        .all()
                        .collectList()
                        .block(PATIENCE))
                .isEqualTo(List.of());
    }

    @Test
    void a_consumer_that_freezes_half_way_does_not_hold_its_rows_for_ever() {
        assertThat(database.sql("select current_setting('idle_in_transaction_session_timeout') as patience")
                        .map(row -> Columns.required(row, "patience", String.class))
                        .one()
                        .block(PATIENCE))
                .isEqualTo("1min");
    }
}
