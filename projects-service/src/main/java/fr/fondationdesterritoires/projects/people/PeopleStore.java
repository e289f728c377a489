package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.projects.inputs.domain.Folded;
import fr.fondationdesterritoires.projects.rows.Perhaps;
import fr.fondationdesterritoires.projects.rows.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people who signed in, and the addresses that were invited before. */
@Component
class PeopleStore {

    private static final int LONGEST_NAME = 200;

    /** Longer than any access token of a signed-in person lives. */
    private static final Duration LONGEST_TOKEN = Duration.ofMinutes(20);

    /** Whoever comes again within it is still on the same visit. */
    private static final Duration ONE_VISIT = Duration.ofMinutes(30);

    private static final String COLUMNS =
            "person_id, display_name, email, email_verified, locale, staff_roles, version";

    private final DatabaseClient database;

    PeopleStore(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Stores what the token says, and answers the person only if something changed by it. A role that was taken a
     * moment ago is not believed: the token may be older.
     */
    Mono<Person> save(CurrentPerson person, @Nullable String chosenLocale, Instant at) {
        return database.sql("""
                        insert into people (person_id, display_name, name_folded, email, email_verified, locale,
                                            staff_roles, version, updated_at, known_since)
                        values (:id, :name, :folded, :email, :verified, coalesce(:chosen, :locale),
                                array(select role from unnest(:roles::text[]) role
                                       where role not in (
                                             select distinct on (c.role) case c.change when 'TAKEN' then c.role else '' end
                                               from staff_role_changes c join staff_role_outcomes o using (change_id)
                                              where c.person_id = :id and o.done and o.settled_at > :tokensSince
                                              order by c.role, c.position desc)
                                       order by role), 1, :at, :at)
                        on conflict (person_id) do update
                        set display_name = :name, name_folded = :folded, email = :email, email_verified = :verified,
                            locale = coalesce(:chosen, people.locale), staff_roles = excluded.staff_roles,
                            version = people.version + 1, updated_at = :at
                        where (people.display_name, people.email, people.email_verified, people.locale,
                               people.staff_roles)
                           is distinct from (:name, :email, :verified, coalesce(:chosen, people.locale),
                                             excluded.staff_roles)
                        returning\s""" + COLUMNS)
                .bind("tokensSince", at.minus(LONGEST_TOKEN))
                .bind("id", person.id())
                .bind("name", nameOf(person))
                .bind("folded", Folded.text(nameOf(person)))
                .bind("email", person.email().toLowerCase(Locale.ROOT))
                .bind("verified", person.emailVerified())
                .bind("chosen", Perhaps.bound(Optional.ofNullable(chosenLocale), String.class))
                .bind("locale", person.locale().getLanguage().equals("en") ? "en" : "fr")
                .bind("roles", rolesOf(person))
                .bind("at", at)
                .map(Row.reading(PeopleStore::person))
                .one();
    }

    /** Notes that somebody came, unless they did a moment ago. */
    Mono<Void> visited(UUID person, Instant at) {
        return database.sql("""
                        insert into visits (person_id, at)
                        select :person, :at
                         where not exists (select from visits where person_id = :person and at > :lately)
                        on conflict do nothing""")
                .bind("person", person)
                .bind("at", at)
                .bind("lately", at.minus(ONE_VISIT))
                .then();
    }

    Mono<Long> forgetVisitsBefore(Instant before) {
        return database.sql("delete from visits where at < :before")
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    Mono<Person> find(UUID id) {
        return database.sql("select " + COLUMNS + " from people where person_id = :id")
                .bind("id", id)
                .map(Row.reading(PeopleStore::person))
                .one();
    }

    Flux<Person> search(String typed, PageRequest page) {
        Cursor after = page.after();
        return database.sql("select " + COLUMNS + """
                         from people
                        where (:typed = '' or strpos(email, :typed) > 0
                               or (:name <> '' and name_folded like '%' || :name || '%'))
                          and (:first or (name_folded, person_id) > (:afterName, :afterId))
                        order by name_folded, person_id limit :limit""")
                .bind("name", Folded.query(typed))
                .bind("typed", typed.strip().toLowerCase(Locale.ROOT))
                .bind("first", after == null)
                .bind("afterName", after == null ? "" : after.text(0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.uuid(1))
                .bind("limit", page.limitPlusOne())
                .map(Row.reading(PeopleStore::person))
                .all();
    }

    /** Those who hold a staff role, as far as the platform knows. */
    Flux<Person> staff() {
        return database.sql(
                        "select " + COLUMNS + " from people where staff_roles <> '{}' order by name_folded, person_id")
                .map(Row.reading(PeopleStore::person))
                .all();
    }

    /** Notes what the identity provider just did; empty if the person never came, or it was noted. */
    Mono<Person> note(StaffRoleChange change, Instant at) {
        return database.sql("""
                        update people
                           set staff_roles = array(select distinct role
                                                     from unnest(case when :gives then staff_roles || :role
                                                                 else array_remove(staff_roles, :role) end) role
                                                    order by role),
                               version = version + 1, updated_at = :at
                         where person_id = :id and (:role = any(staff_roles)) <> :gives
                        returning\s""" + COLUMNS)
                .bind("id", change.person())
                .bind("role", change.role().name())
                .bind("gives", change.gives())
                .bind("at", at)
                .map(Row.reading(PeopleStore::person))
                .one();
    }

    /** The person who proved to own that address; the one seen last, should there be several. */
    Mono<UUID> findByEmail(String email) {
        return database.sql("""
                        select person_id from people where lower(email) = :email and email_verified
                        order by updated_at desc limit 1""")
                .bind("email", email)
                .map(Row.reading(row -> row.uuid("person_id")))
                .one();
    }

    /** Stores an address that nobody signed in with; empty if it was there. */
    Mono<UUID> addContact(UUID id, String email) {
        return database.sql("""
                        insert into contacts (contact_id, email, display_name, version) values (:id, :email, '', 1)
                        on conflict (email) do nothing returning contact_id""")
                .bind("id", id)
                .bind("email", email)
                .map(Row.reading(row -> row.uuid("contact_id")))
                .one();
    }

    /** An address that nobody signed in with. */
    Mono<String> emailOfContact(UUID id) {
        return database.sql("select email from contacts where contact_id = :id")
                .bind("id", id)
                .map(Row.reading(row -> row.text("email")))
                .one();
    }

    Mono<UUID> findContact(String email) {
        return database.sql("select contact_id from contacts where email = :email")
                .bind("email", email)
                .map(Row.reading(row -> row.uuid("contact_id")))
                .one();
    }

    /** Others are shown the name, a catalyst's everyone: it holds no address. */
    private static String nameOf(CurrentPerson person) {
        String name = person.name().replace("\0", "").strip();
        String shown = name.isEmpty() || name.contains("@") ? person.email().replaceFirst("@.*", "") : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }

    private static String[] rolesOf(CurrentPerson person) {
        return person.roles().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Person person(Row row) {
        List<StaffRole> roles = Arrays.stream(row.required("staff_roles", String[].class))
                .map(StaffRole::valueOf)
                .toList();
        return new Person(
                row.uuid("person_id"),
                row.text("display_name"),
                row.text("email"),
                row.flag("email_verified"),
                row.text("locale"),
                roles,
                row.number("version"));
    }
}
