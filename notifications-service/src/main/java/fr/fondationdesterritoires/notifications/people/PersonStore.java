package fr.fondationdesterritoires.notifications.people;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PersonStore implements People {

    private final DatabaseClient database;

    PersonStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Addressee> find(UUID personId) {
        return database.sql("select person_id, email, display_name, locale from person where person_id = :id")
                .bind("id", personId)
                .map(PersonStore::addressee)
                .one();
    }

    @Override
    public Mono<Map<UUID, String>> names(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql("""
                        select person_id, email, display_name, locale from person
                        where person_id = any(:ids) and display_name <> ''
                        """)
                .bind("ids", people.toArray(UUID[]::new))
                .map(PersonStore::addressee)
                .all()
                .collectMap(Addressee::personId, Addressee::name);
    }

    @Override
    public Flux<StaffMember> staff() {
        return database.sql("select person_id, staff_roles from person where staff_roles <> '{}'")
                .map(row -> new StaffMember(
                        required(row, "person_id", UUID.class), roles(required(row, "staff_roles", String[].class))))
                .all();
    }

    Mono<Void> save(PersonChanged person, EventMetadata metadata) {
        return database.sql("""
                        insert into person (person_id, email, display_name, locale, staff_roles, epoch, version)
                        values (:id, :email, :name, :locale, :roles, :epoch, :version)
                        on conflict (person_id) do update
                        set email = excluded.email, display_name = excluded.display_name, locale = excluded.locale,
                            staff_roles = excluded.staff_roles, epoch = excluded.epoch, version = excluded.version
                        where (person.epoch, person.version) < (excluded.epoch, excluded.version)
                        """)
                .bind("id", person.personId())
                .bind("email", person.email())
                .bind("name", person.displayName())
                .bind("locale", person.locale())
                .bind("roles", person.staffRoles().stream().map(Enum::name).toArray(String[]::new))
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .then();
    }

    Mono<Void> forget(UUID personId) {
        return database.sql("delete from person where person_id = :id")
                .bind("id", personId)
                .then();
    }

    private static Set<StaffRole> roles(String[] names) {
        return Arrays.stream(names).map(StaffRole::valueOf).collect(Collectors.toSet());
    }

    private static Addressee addressee(Readable row) {
        return new Addressee(
                required(row, "person_id", UUID.class),
                required(row, "email", String.class),
                required(row, "display_name", String.class),
                required(row, "locale", String.class));
    }
}
