package fr.fondationdesterritoires.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.platform.database.Columns;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

@RealParts
class StoredAnswersStoreTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Receipt(UUID id, int number) {}

    private record Request(String title) {}

    private final StoredAnswers idempotency;
    private final DatabaseClient database;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final AtomicInteger done = new AtomicInteger();

    StoredAnswersStoreTests(RealDatabase real) {
        RealDatabase.Transactions transactions = real.transactions();
        database = transactions.client();
        idempotency = new StoredAnswers(database, transactions.operator(), new JsonMapper());
    }

    private Mono<Receipt> once(String key, TestPerson person, String act, Object body) {
        return idempotency.once(key, person.current(), act, body, Receipt.class, this::insertThing);
    }

    /** An effect that the same transaction covers. */
    private Mono<Receipt> insertThing() {
        Receipt receipt = new Receipt(UUID.randomUUID(), done.incrementAndGet());
        return database.sql("insert into thing (id, name, version) values ($1, 'x', 1)")
                .bind(0, receipt.id())
                .then()
                .thenReturn(receipt);
    }

    private boolean exists(UUID thing) {
        return Objects.requireNonNull(database.sql("select count(*) as found from thing where id = $1")
                        .bind(0, thing)
                        .map(row -> Columns.required(row, "found", Long.class))
                        .one()
                        .block(PATIENCE))
                == 1;
    }

    @Test
    void a_repeat_gets_the_first_answer_and_does_nothing() {
        Receipt first = once("key-1", awa, "submit", new Request("a")).block(PATIENCE);
        Receipt second = once("key-1", awa, "submit", new Request("a")).block(PATIENCE);

        assertThat(second).isEqualTo(first);
        assertThat(done).hasValue(1);
        assertThat(exists(Objects.requireNonNull(first).id())).isTrue();
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        var _ = once("key-2", awa, "submit", new Request("a")).block(PATIENCE);

        assertThatThrownBy(() -> once("key-2", awa, "submit", new Request("b")).block(PATIENCE))
                .isInstanceOfSatisfying(RefusalException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("idempotency-key-reused");
                    assertThat(refused.refusal().kind()).isEqualTo(Kind.INVALID);
                });
        assertThat(done).hasValue(1);
    }

    @Test
    void keys_are_apart_per_person_and_act() {
        var _ = once("key-3", awa, "submit", new Request("a")).block(PATIENCE);
        var _ = once("key-3", awa, "withdraw", new Request("a")).block(PATIENCE);
        var _ = once("key-3", TestTokens.person("Léo Martin"), "submit", new Request("a"))
                .block(PATIENCE);

        assertThat(done).hasValue(3);
    }

    @Test
    void a_failed_work_keeps_nothing_and_may_be_tried_again() {
        Mono<Receipt> failing = idempotency.once(
                "key-4",
                awa.current(),
                "submit",
                new Request("a"),
                Receipt.class,
                () -> insertThing().then(Refusals.signal(Refusal.of(Kind.CONFLICT, "closed"))));

        assertThatThrownBy(() -> failing.block(PATIENCE)).isInstanceOf(RefusalException.class);
        Receipt receipt = once("key-4", awa, "submit", new Request("a")).block(PATIENCE);

        assertThat(Objects.requireNonNull(receipt).number()).isEqualTo(2);
        Long things = database.sql("select count(*) as found from thing where id = $1")
                .bind(0, receipt.id())
                .map(row -> Columns.required(row, "found", Long.class))
                .one()
                .block(PATIENCE);
        assertThat(things).isEqualTo(1);
    }

    @Test
    void twenty_at_once_are_one() {
        List<Receipt> receipts = Flux.range(0, 20)
                .flatMap(
                        click ->
                                once("key-5", awa, "submit", new Request("a")).subscribeOn(Schedulers.boundedElastic()),
                        20)
                .collectList()
                .block(PATIENCE);

        assertThat(receipts)
                .hasSize(20)
                .containsOnly(Objects.requireNonNull(receipts).getFirst());
        assertThat(done).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "a\u0000"})
    void a_key_that_is_no_key_is_refused(String key) {
        assertThatThrownBy(() -> once(key, awa, "submit", new Request("a")).block(PATIENCE))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("idempotency-key-invalid"));
    }
}
