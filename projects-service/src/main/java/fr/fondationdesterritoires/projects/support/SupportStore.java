package fr.fondationdesterritoires.projects.support;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.projects.inputs.domain.Folded;
import fr.fondationdesterritoires.projects.rows.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads across the features' tables what may be shown without showing what anybody wrote. */
@Component
class SupportStore {

    private static final int MOST_FOUND = 20;
    private static final int MOST_VISITS = 20;
    private static final int MOST_DOSSIERS = 100;

    private final DatabaseClient database;

    SupportStore(DatabaseClient database) {
        this.database = database;
    }

    /** Somebody who came once, or an address that was invited. */
    record FoundAccount(UUID personId, String displayName, String email, boolean hasAccount) {}

    /** What there is of the account; an invited address has a name and nothing more. */
    record Account(
            UUID personId,
            String displayName,
            String email,
            boolean hasAccount,
            boolean emailVerified,
            @Nullable String locale,
            List<StaffRole> staffRoles,
            @Nullable Instant knownSince) {}

    record Membership(UUID organisationId, String number, String name, MembershipRole role, Instant since) {}

    /** A dossier by its dates; no title, and no text. */
    record DossierState(
            UUID projectId,
            @Nullable String number,
            String state,
            AllianceRole part,
            MembershipRole role,
            Instant createdAt,
            @Nullable Instant submittedAt,
            Instant changedAt) {}

    /** What this service could not do with events about the person or their dossiers. */
    record Parked(String consumer, String topic, String key, long events, Instant since) {}

    /** A look at a person, or a search that showed so many. */
    record Lookup(
            long lookupId,
            UUID lookedBy,
            @Nullable String lookedByName,
            @Nullable UUID personId,
            @Nullable String personName,
            @Nullable Integer found,
            Instant at) {}

    Flux<FoundAccount> search(String typed) {
        return database.sql("""
                        select person_id, display_name, email, true as has_account, name_folded as place
                          from people
                         where strpos(email, :typed) > 0 or (:name <> '' and name_folded like '%' || :name || '%')
                        union all
                        select contact_id, display_name, email, false, lower(display_name)
                          from contacts
                         where strpos(email, :typed) > 0 or strpos(lower(display_name), :typed) > 0
                        order by has_account desc, place, person_id limit :limit""")
                .bind("typed", typed.strip().toLowerCase(Locale.ROOT))
                .bind("name", Folded.query(typed))
                .bind("limit", MOST_FOUND)
                .map(Row.reading(row -> new FoundAccount(
                        row.uuid("person_id"), row.text("display_name"), row.text("email"), row.flag("has_account"))))
                .all();
    }

    Mono<Account> account(UUID person) {
        return database.sql("""
                        select person_id, display_name, email, true as has_account, email_verified, locale, staff_roles,
                               known_since
                          from people where person_id = :person
                        union all
                        select contact_id, display_name, email, false, false, null, '{}', null
                          from contacts where contact_id = :person""")
                .bind("person", person)
                .map(Row.reading(SupportStore::account))
                .one();
    }

    Flux<Instant> visits(UUID person) {
        return database.sql("select at from visits where person_id = :person order by at desc limit :limit")
                .bind("person", person)
                .bind("limit", MOST_VISITS)
                .map(Row.reading(row -> row.instant("at")))
                .all();
    }

    Flux<Membership> memberships(UUID person) {
        return database.sql("""
                        select o.organisation_id, o.number, o.name, m.role, m.since
                          from memberships m join organisations o using (organisation_id)
                         where m.person_id = :person order by o.name_folded, o.organisation_id""")
                .bind("person", person)
                .map(Row.reading(row -> new Membership(
                        row.uuid("organisation_id"),
                        row.text("number"),
                        row.text("name"),
                        row.word("role", MembershipRole.class),
                        row.instant("since"))))
                .all();
    }

    Flux<DossierState> dossiers(UUID person) {
        return database.sql("""
                        select p.project_id, s.number, p.state, part, m.role, p.created_at, s.submitted_at, p.updated_at
                          from (select project_id, lead_organisation_id as organisation_id, 'LEAD' as part from projects
                                 union all
                                select project_id, organisation_id, 'PARTNER' from partners where state = 'CONFIRMED') a
                          join memberships m using (organisation_id)
                          join projects p using (project_id)
                          left join lateral (select number, submitted_at from submissions s
                                              where s.project_id = p.project_id order by round desc limit 1) s on true
                         where m.person_id = :person
                         order by p.updated_at desc, p.project_id limit :limit""")
                .bind("person", person)
                .bind("limit", MOST_DOSSIERS)
                .map(Row.reading(SupportStore::dossier))
                .all();
    }

    Flux<Parked> parked(UUID person) {
        return database.sql("""
                        select consumer, topic, agg_key, count(*) as events, min(parked_at) as since
                          from platform.inbox_parked
                         where agg_key = cast(:person as text)
                            or agg_key in (select cast(project_id as text)
                                             from projects join memberships on organisation_id = lead_organisation_id
                                            where person_id = :person)
                         group by consumer, topic, agg_key order by since""")
                .bind("person", person)
                .map(Row.reading(row -> new Parked(
                        row.text("consumer"),
                        row.text("topic"),
                        row.text("agg_key"),
                        row.number("events"),
                        row.instant("since"))))
                .all();
    }

    Flux<Lookup> lookups(PageRequest page) {
        Cursor after = page.after();
        return database.sql("""
                        select l.id, l.looked_by, by.display_name as by_name, l.person_id, l.found, l.looked_at,
                               coalesce(whom.display_name, invited.display_name) as person_name
                          from (select id, looked_by, person_id, null::int as found, looked_at from platform.lookups
                                 union all
                                select id, searched_by, null, found, searched_at from platform.searches) l
                          left join people by on by.person_id = l.looked_by
                          left join people whom on whom.person_id = l.person_id
                          left join contacts invited on invited.contact_id = l.person_id
                         where l.id < :before order by l.id desc limit :limit""")
                .bind("before", after == null ? Long.MAX_VALUE : after.number(0))
                .bind("limit", page.limitPlusOne())
                .map(Row.reading(SupportStore::lookup))
                .all();
    }

    private static Account account(Row row) {
        return new Account(
                row.uuid("person_id"),
                row.text("display_name"),
                row.text("email"),
                row.flag("has_account"),
                row.flag("email_verified"),
                row.perhapsText("locale").orElse(null),
                Arrays.stream(row.required("staff_roles", String[].class))
                        .map(StaffRole::valueOf)
                        .toList(),
                row.perhapsInstant("known_since").orElse(null));
    }

    private static DossierState dossier(Row row) {
        return new DossierState(
                row.uuid("project_id"),
                row.perhapsText("number").orElse(null),
                row.text("state"),
                row.word("part", AllianceRole.class),
                row.word("role", MembershipRole.class),
                row.instant("created_at"),
                row.perhapsInstant("submitted_at").orElse(null),
                row.instant("updated_at"));
    }

    private static Lookup lookup(Row row) {
        return new Lookup(
                row.number("id"),
                row.uuid("looked_by"),
                row.perhapsText("by_name").orElse(null),
                row.perhapsUuid("person_id").orElse(null),
                row.perhapsText("person_name").orElse(null),
                row.columns().get("found", Integer.class),
                row.instant("looked_at"));
    }
}
