package fr.fondationdesterritoires.territories.fragilities;

import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import fr.fondationdesterritoires.territories.fragilities.domain.Fragility;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The latest import of each indicator. */
@Repository
class FragilityStore {

    private static final TypeReference<TreeMap<String, Double>> BY_DEPARTMENT = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    FragilityStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Replaces the indicator's values, and gives its new version. */
    Mono<Long> save(Fragility fragility, Instant now) {
        return database.sql("""
                        insert into fragilities (indicator, name_fr, name_en, direction, unit, source, year,
                            by_department, version, imported_at)
                        values (:indicator, :nameFr, :nameEn, :direction, :unit, :source, :year, cast(:values as jsonb), 1, :now)
                        on conflict (indicator) do update
                        set name_fr = excluded.name_fr, name_en = excluded.name_en, direction = excluded.direction,
                            unit = excluded.unit, source = excluded.source, year = excluded.year,
                            by_department = excluded.by_department, version = fragilities.version + 1,
                            imported_at = excluded.imported_at
                        returning version
                        """)
                .bind("indicator", fragility.indicator())
                .bind("nameFr", fragility.nameFr())
                .bind("nameEn", fragility.nameEn())
                .bind("direction", fragility.direction().name())
                .bind("unit", fragility.unit())
                .bind("source", fragility.source())
                .bind("year", fragility.year())
                .bind("values", json.writeValueAsString(fragility.values()))
                .bind("now", now)
                .map(row -> Objects.requireNonNull(row.get("version", Long.class)))
                .one();
    }

    record StoredFragility(Fragility fragility, long version) {}

    Mono<StoredFragility> find(String indicator) {
        return database.sql("select * from fragilities where indicator = :indicator")
                .bind("indicator", indicator)
                .map(row -> new StoredFragility(fragility(row), Objects.requireNonNull(row.get("version", Long.class))))
                .one();
    }

    Flux<Fragility> all() {
        return database.sql("select * from fragilities order by indicator")
                .map(this::fragility)
                .all();
    }

    private Fragility fragility(Readable row) {
        return new Fragility(
                text(row, "indicator"),
                text(row, "name_fr"),
                text(row, "name_en"),
                IndicatorDirection.valueOf(text(row, "direction")),
                text(row, "unit"),
                text(row, "source"),
                Objects.requireNonNull(row.get("year", Integer.class)),
                values(row));
    }

    private SortedMap<String, Double> values(Readable row) {
        return json.readValue(text(row, "by_department"), BY_DEPARTMENT);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
