package fr.fondationdesterritoires.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.fondationdesterritoires.platform.database.Columns;
import fr.fondationdesterritoires.platform.outbox.EventSchemas.UnfitEvent;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealParts
class TransactionalOutboxStoreTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    private final JsonMapper json = new JsonMapper();
    private final List<Integer> woken = Collections.synchronizedList(new ArrayList<>());
    private final UUID id = UUID.randomUUID();
    private final RealDatabase real;
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;

    TransactionalOutboxStoreTests(RealDatabase real) {
        this.real = real;
        RealDatabase.Transactions parts = real.transactions();
        database = parts.client();
        transactions = parts.operator();
        outbox = new TransactionalOutbox(
                new OutboxWriter(database, json, woken::add),
                new EventSchemas(),
                json.rebuild()
                        .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                        .build(),
                Traces.none(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                "sample");
    }

    private record Stored(String topic, int lane, long version, JsonNode headers, String payload) {}

    private List<Stored> stored() {
        return Objects.requireNonNull(database.sql("select * from platform.outbox where agg_key = $1 order by id")
                .bind(0, id.toString())
                .map(row -> new Stored(
                        Columns.required(row, "topic", String.class),
                        Columns.required(row, "lane", Integer.class),
                        Columns.required(row, "agg_version", Long.class),
                        json.readTree(Columns.required(row, "headers", String.class)),
                        String.valueOf(row.get("payload", String.class))))
                .all()
                .collectList()
                .block(PATIENCE));
    }

    @Test
    void an_event_is_stored_with_the_attributes_of_a_cloud_event() {
        var _ = transactions
                .transactional(outbox.append(new ThingRenamed(id, "Jardin", null), 7))
                .block(PATIENCE);

        Stored row = stored().getFirst();
        assertThat(row.topic()).isEqualTo("sample.events");
        assertThat(row.lane()).isEqualTo(Lanes.of(id.toString()));
        assertThat(row.version()).isEqualTo(7);
        assertThat(json.readTree(row.payload()))
                .isEqualTo(json.readTree("{\"thingId\": \"" + id + "\", \"name\": \"Jardin\"}"));
        assertThat(row.headers().at("/ce_specversion").asString()).isEqualTo("1.0");
        assertThat(row.headers().at("/ce_type").asString()).isEqualTo("sample.thing-renamed");
        assertThat(row.headers().at("/ce_source").asString()).isEqualTo("/sample");
        assertThat(row.headers().at("/ce_subject").asString()).isEqualTo(id.toString());
        assertThat(row.headers().at("/ce_time").asString()).isEqualTo(NOW.toString());
        assertThat(row.headers().at("/ce_aggregateversion").asString()).isEqualTo("7");
        assertThat(row.headers().at("/ce_restoreepoch").asString()).isEqualTo("0");
        assertThat(row.headers().at("/ce_dataschema").asString()).isEqualTo("/schemas/sample.thing-renamed.v1.json");
        assertThat(UUID.fromString(row.headers().at("/ce_id").asString()).version())
                .isEqualTo(7);
    }

    @Test
    void the_relay_is_woken_after_the_commit_and_not_before() {
        List<Integer> wokenBefore = new ArrayList<>();
        var _ = transactions
                .transactional(outbox.append(new ThingRenamed(id, "Jardin", null), 1)
                        .then(Mono.fromRunnable(() -> wokenBefore.addAll(woken))))
                .block(PATIENCE);

        assertThat(wokenBefore).isEmpty();
        assertThat(woken).containsExactly(Lanes.of(id.toString()));
    }

    @Test
    void what_is_rolled_back_was_never_said() {
        Mono<Void> failing = transactions.transactional(outbox.append(new ThingRenamed(id, "Jardin", null), 1)
                .then(Mono.error(new IllegalStateException("after"))));

        assertThatThrownBy(() -> failing.block(PATIENCE)).hasMessage("after");
        assertThat(stored()).isEmpty();
        assertThat(woken).isEmpty();
    }

    @Test
    void an_event_outside_a_transaction_is_an_error() {
        Mono<Void> alone = outbox.append(new ThingRenamed(id, "Jardin", null), 1);

        assertThatThrownBy(() -> alone.block(PATIENCE)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void an_event_that_breaks_its_contract_is_not_stored_and_not_quoted() {
        Mono<Void> broken = transactions.transactional(outbox.append(new ThingRenamed(id, "", null), 1));

        assertThatThrownBy(() -> broken.block(PATIENCE))
                .isInstanceOf(UnfitEvent.class)
                .hasMessageContaining("/name minLength")
                .hasMessageNotContaining(id.toString());
        assertThat(stored()).isEmpty();
    }

    @Test
    void an_event_that_no_broker_would_take_is_not_stored() {
        Mono<Void> tooLong =
                transactions.transactional(outbox.append(new ThingRenamed(id, "é".repeat(500_000), null), 1));

        assertThatThrownBy(() -> tooLong.block(PATIENCE)).isInstanceOf(UnfitEvent.class);
    }

    @Test
    void an_erasure_is_a_row_without_payload() {
        var _ = transactions
                .transactional(outbox.erase(ThingRenamed.class, id.toString(), 9))
                .block(PATIENCE);

        assertThat(stored().getFirst().payload()).isEqualTo("null");
        assertThat(stored().getFirst().topic()).isEqualTo("sample.events");
    }

    @Test
    void without_an_epoch_the_act_fails_and_its_event_is_not_lost_in_silence() {
        Mono<Void> act = transactions.transactional(database.sql("delete from platform.restore_epoch")
                .then()
                .then(outbox.append(new ThingRenamed(id, "Jardin", null), 1)));

        assertThatThrownBy(() -> act.block(PATIENCE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restore_epoch");
    }

    @Test
    void an_epoch_that_is_missing_is_there_after_the_next_start() {
        var _ = database.sql("delete from platform.restore_epoch").then().block(PATIENCE);

        Flyway.configure()
                .dataSource(real.jdbcUrl(), real.user(), real.password())
                .locations("classpath:db/platform")
                .defaultSchema("platform")
                .load()
                .migrate();

        assertThat(database.sql("select epoch from platform.restore_epoch")
                        .map(row -> Columns.required(row, "epoch", Long.class))
                        .one()
                        .block(PATIENCE))
                .isEqualTo(0);
    }

    @Test
    void a_raised_epoch_is_told_with_each_event() {
        var _ = database.sql("update platform.restore_epoch set epoch = 3")
                .then()
                .block(PATIENCE);
        var _ = transactions
                .transactional(outbox.append(new ThingRenamed(id, "Jardin", null), 1))
                .block(PATIENCE);
        var _ = database.sql("update platform.restore_epoch set epoch = 0")
                .then()
                .block(PATIENCE);

        assertThat(stored().getFirst().headers().at("/ce_restoreepoch").asString())
                .isEqualTo("3");
    }
}
