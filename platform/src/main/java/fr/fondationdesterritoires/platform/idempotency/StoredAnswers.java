package fr.fondationdesterritoires.platform.idempotency;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.r2dbc.spi.Readable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps answers in the service's database, in the transaction of the work they answer. */
final class StoredAnswers implements Idempotency {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final JsonMapper json;

    private record Place(UUID person, String act, String key, String requestHash) {}

    private record Kept(String requestHash, @Nullable String answer) {}

    StoredAnswers(DatabaseClient database, TransactionalOperator transactions, JsonMapper json) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public <T> Mono<T> once(
            String key, CurrentPerson person, String act, Object requestBody, Class<T> answer, Supplier<Mono<T>> work) {
        if (!KEY.matcher(key).matches()) {
            return Refusals.signal(Refusal.of(Kind.BAD_REQUEST, "idempotency-key-invalid"));
        }
        return Mono.fromSupplier(() -> new Place(person.id(), act, key, hash(requestBody)))
                .flatMap(place -> claim(place).flatMap(first -> first ? first(place, work) : repeat(place, answer)))
                .as(transactions::transactional);
    }

    /** True for the first; one that comes while the first is under way waits here until that one ends. */
    private Mono<Boolean> claim(Place place) {
        return database.sql("""
                        insert into platform.idempotency (person, act, key, request_hash)
                        values ($1, $2, $3, $4) on conflict do nothing
                        """)
                .bind(0, place.person())
                .bind(1, place.act())
                .bind(2, place.key())
                .bind(3, place.requestHash())
                .fetch()
                .rowsUpdated()
                .map(inserted -> inserted == 1);
    }

    private <T> Mono<T> first(Place place, Supplier<Mono<T>> work) {
        return Mono.defer(work).flatMap(done -> keep(place, done).thenReturn(done));
    }

    private Mono<Void> keep(Place place, Object answer) {
        return database.sql("update platform.idempotency set answer = $4 where person = $1 and act = $2 and key = $3")
                .bind(0, place.person())
                .bind(1, place.act())
                .bind(2, place.key())
                .bind(3, json.writeValueAsString(answer))
                .then();
    }

    private <T> Mono<T> repeat(Place place, Class<T> answer) {
        return database.sql("""
                        select request_hash, answer from platform.idempotency
                         where person = $1 and act = $2 and key = $3
                        """)
                .bind(0, place.person())
                .bind(1, place.act())
                .bind(2, place.key())
                .map(StoredAnswers::kept)
                .one()
                .flatMap(kept -> kept.requestHash().equals(place.requestHash())
                        ? Mono.justOrEmpty(kept.answer()).map(text -> json.readValue(text, answer))
                        : Refusals.signal(Refusal.of(Kind.INVALID, "idempotency-key-reused")));
    }

    private static Kept kept(Readable row) {
        return new Kept(required(row, "request_hash", String.class), row.get("answer", String.class));
    }

    private String hash(Object requestBody) {
        try {
            byte[] body =
                    json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(requestBody);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
