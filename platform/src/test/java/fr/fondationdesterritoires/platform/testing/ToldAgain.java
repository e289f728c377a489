package fr.fondationdesterritoires.platform.testing;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what sources tell again against what acts told, as long as it all waits in the outbox: where nothing was
 * restored, nothing counts as lost, and the last word of each kind is told again as it was.
 */
public final class ToldAgain {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<SnapshotSource> sources;
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final JsonMapper json;

    public ToldAgain(
            List<SnapshotSource> sources,
            DatabaseClient database,
            TransactionalOperator transactions,
            JsonMapper json) {
        this.sources = sources;
        this.database = database;
        this.transactions = transactions;
        this.json = json;
    }

    private record Key(String topic, String key) {}

    private record Told(Key key, long version, String type, JsonNode content) {}

    /** How many events were told again as they were, and whatever is wrong. */
    public record Comparison(int same, List<String> complaints) {}

    /**
     * Compares all aggregates of which something was told.
     *
     * @param newer fields that may say more by now than when they were told
     */
    public Comparison compare(Set<String> newer) {
        Set<String> topics = sources.stream().map(SnapshotSource::topic).collect(Collectors.toSet());
        Map<Key, List<Told>> told = new LinkedHashMap<>();
        Objects.requireNonNull(
                        database.sql("""
                                select topic, agg_key, agg_version, headers::jsonb ->> 'ce_type' as type, payload
                                  from platform.outbox where payload is not null order by id
                                """).map(this::told).all().collectList().block(PATIENCE))
                .stream()
                .filter(event -> topics.contains(event.key().topic()))
                .forEach(event -> told.computeIfAbsent(event.key(), key -> new ArrayList<>())
                        .add(event));
        List<String> complaints = new ArrayList<>();
        int same = 0;
        for (Map.Entry<Key, List<Told>> aggregate : told.entrySet()) {
            same += compare(aggregate.getKey(), aggregate.getValue(), newer, complaints);
        }
        return new Comparison(same, complaints);
    }

    private int compare(Key key, List<Told> told, Set<String> newer, List<String> complaints) {
        List<Snapshot> snapshots = snapshots(key);
        long version = snapshots.stream().mapToLong(Snapshot::version).max().orElse(0);
        told.stream()
                .filter(event -> event.version() > version)
                .forEach(event -> complaints.add(event.type() + " of " + event.version() + " would count as lost"));
        Map<String, JsonNode> again = new LinkedHashMap<>();
        snapshots.stream()
                .flatMap(snapshot -> snapshot.events().stream())
                .forEach(event ->
                        again.put(typeOf(event), without(newer, json.readTree(json.writeValueAsString(event)))));
        int same = 0;
        for (Map.Entry<String, JsonNode> last : again.entrySet()) {
            JsonNode before = told.stream()
                    .filter(event -> event.type().equals(last.getKey()))
                    .reduce((first, second) -> second)
                    .map(event -> without(newer, event.content()))
                    .orElse(null);
            if (last.getValue().equals(before)) {
                same++;
            } else {
                complaints.add(last.getKey() + " was told as " + before + " and is now told as " + last.getValue());
            }
        }
        return same;
    }

    private List<Snapshot> snapshots(Key key) {
        return Objects.requireNonNull(Flux.fromIterable(sources)
                .filter(source -> source.topic().equals(key.topic()))
                .concatMap(source -> source.locked(key.key()))
                .collectList()
                .as(transactions::transactional)
                .block(PATIENCE));
    }

    private Told told(Readable row) {
        return new Told(
                new Key(required(row, "topic", String.class), required(row, "agg_key", String.class)),
                required(row, "agg_version", Long.class),
                required(row, "type", String.class),
                json.readTree(required(row, "payload", String.class)));
    }

    private static String typeOf(PublishedEvent event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(EventType.class))
                .name();
    }

    private static JsonNode without(Set<String> fields, JsonNode content) {
        remove(fields, content);
        return content;
    }

    private static void remove(Set<String> fields, JsonNode content) {
        if (content instanceof ObjectNode object) {
            fields.forEach(object::remove);
        }
        content.forEach(part -> remove(fields, part));
    }
}
