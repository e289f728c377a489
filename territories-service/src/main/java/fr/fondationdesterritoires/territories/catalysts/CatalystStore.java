package fr.fondationdesterritoires.territories.catalysts;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystProfile;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystRefusal;
import fr.fondationdesterritoires.territories.catalysts.domain.Recognition;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The recognised catalysts. */
@Repository
class CatalystStore implements Catalysts {

    private final DatabaseClient database;
    private final TerritoryReference reference = TerritoryReference.load();

    CatalystStore(DatabaseClient database) {
        this.database = database;
    }

    /** Adds a catalyst under the next number; empty when the person is one already. */
    Mono<Catalyst> add(CatalystId id, Recognition recognition, Instant now) {
        GenericExecuteSpec insert = database.sql("""
                        insert into catalysts (catalyst_id, person_id, organisation_id, territories, sdgs, roles,
                            capacity, recognised_at)
                        values (:id, :person, :organisation, :territories, :sdgs, :roles, :capacity, :now)
                        on conflict (person_id) do nothing
                        returning *
                        """)
                .bind("id", id.value())
                .bind("person", recognition.personId())
                .bind("now", now);
        UUID organisation = recognition.organisationId();
        insert = organisation == null
                ? insert.bindNull("organisation", UUID.class)
                : insert.bind("organisation", organisation);
        return profile(insert, recognition.profile())
                .map(CatalystStore::catalyst)
                .one();
    }

    /** Changes the profile of that version; empty when it is another by now. */
    Mono<Catalyst> change(CatalystId id, CatalystProfile profile, long version) {
        GenericExecuteSpec update = database.sql("""
                        update catalysts set territories = :territories, sdgs = :sdgs, roles = :roles,
                            capacity = :capacity, version = version + 1
                        where catalyst_id = :id and version = :version
                        returning *
                        """).bind("id", id.value()).bind("version", version);
        return profile(update, profile).map(CatalystStore::catalyst).one();
    }

    @Override
    public Mono<Catalyst> get(CatalystId id) {
        return database.sql("select * from catalysts where catalyst_id = :id")
                .bind("id", id.value())
                .map(CatalystStore::catalyst)
                .one()
                .switchIfEmpty(Refusals.signal(CatalystRefusal.Because.UNKNOWN_CATALYST));
    }

    Mono<Catalyst> ofPerson(UUID person) {
        return database.sql("select * from catalysts where person_id = :person")
                .bind("person", person)
                .map(CatalystStore::catalyst)
                .one()
                .switchIfEmpty(Refusals.signal(CatalystRefusal.Because.UNKNOWN_CATALYST));
    }

    /** The catalysts who touch that area and work on that goal, where asked for, in the order of their numbers. */
    Mono<List<Catalyst>> page(@Nullable TerritoryCode territory, @Nullable Integer sdg, PageRequest page) {
        return database.sql("""
                        select * from catalysts
                        where number > :after and (:everywhere or territories && :near)
                            and (:sdg = 0 or :sdg = any(sdgs))
                        order by number limit :limit
                        """)
                .bind("after", page.after() == null ? 0L : page.after().number(0))
                .bind("everywhere", territory == null || territory.equals(TerritoryCode.FRANCE))
                .bind("near", codesNear(territory == null ? List.of() : List.of(territory)))
                .bind("sdg", sdg == null ? 0 : sdg)
                .bind("limit", page.limitPlusOne())
                .map(CatalystStore::catalyst)
                .all()
                .collectList();
    }

    @Override
    public Mono<List<Catalyst>> near(Collection<TerritoryCode> territories) {
        return database.sql("""
                        select * from catalysts
                        where (:everywhere or territories && :near) and capacity > taken order by number
                        """)
                .bind("everywhere", territories.contains(TerritoryCode.FRANCE))
                .bind("near", codesNear(territories))
                .map(CatalystStore::catalyst)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> take(CatalystId catalyst) {
        return database.sql("update catalysts set taken = taken + 1 where catalyst_id = :id and taken < capacity")
                .bind("id", catalyst.value())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.empty() : Refusals.signal(CatalystRefusal.Because.AT_CAPACITY));
    }

    @Override
    public Mono<Void> takeAgain(CatalystId catalyst) {
        return database.sql("update catalysts set taken = taken + 1 where catalyst_id = :id")
                .bind("id", catalyst.value())
                .then();
    }

    @Override
    public Mono<Void> giveBack(CatalystId catalyst) {
        return database.sql("update catalysts set taken = taken - 1 where catalyst_id = :id")
                .bind("id", catalyst.value())
                .then();
    }

    // All of France would be 36,000 codes, and needs none.
    private String[] codesNear(Collection<TerritoryCode> territories) {
        return territories.stream()
                .filter(territory -> !territory.equals(TerritoryCode.FRANCE))
                .flatMap(territory -> reference.touching(territory).stream())
                .distinct()
                .map(TerritoryCode::toString)
                .toArray(String[]::new);
    }

    private static GenericExecuteSpec profile(GenericExecuteSpec statement, CatalystProfile profile) {
        return statement
                .bind(
                        "territories",
                        profile.territories().stream()
                                .map(TerritoryCode::toString)
                                .toArray(String[]::new))
                .bind("sdgs", profile.sdgs().toArray(Integer[]::new))
                .bind("roles", profile.roles().stream().map(Enum::name).toArray(String[]::new))
                .bind("capacity", profile.capacity());
    }

    private static Catalyst catalyst(Readable row) {
        CatalystProfile profile = new CatalystProfile(
                Arrays.stream(required(row, "territories", String[].class))
                        .map(TerritoryCode::of)
                        .toList(),
                List.of(required(row, "sdgs", Integer[].class)),
                Arrays.stream(required(row, "roles", String[].class))
                        .map(CatalystRole::valueOf)
                        .toList(),
                required(row, "capacity", Integer.class));
        return new Catalyst(
                new CatalystId(required(row, "catalyst_id", UUID.class)),
                required(row, "number", Integer.class),
                required(row, "person_id", UUID.class),
                row.get("organisation_id", UUID.class),
                profile,
                required(row, "taken", Integer.class),
                required(row, "version", Long.class));
    }
}
