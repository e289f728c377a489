package fr.fondationdesterritoires.projects.organisations;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.inputs.domain.Folded;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation.Membership;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationProfile;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationRefusal;
import fr.fondationdesterritoires.projects.organisations.domain.Rna;
import fr.fondationdesterritoires.projects.organisations.domain.Siret;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.rows.Perhaps;
import fr.fondationdesterritoires.projects.rows.Row;
import fr.fondationdesterritoires.reference.TerritoryCode;
import io.r2dbc.spi.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The organisations and their memberships. */
@Component
class OrganisationStore implements Organisations {

    private static final String SELECT = """
            select organisation_id, number, name, profile, siret, rna, commune_code, version,
                   array(select person_id from memberships m where m.organisation_id = o.organisation_id
                         order by since, person_id) as member_ids,
                   array(select role from memberships m where m.organisation_id = o.organisation_id
                         order by since, person_id) as member_roles
            from organisations o
            """;

    private final DatabaseClient database;

    OrganisationStore(DatabaseClient database) {
        this.database = database;
    }

    /** A member as other members see them; the name is empty until they sign in once. */
    record Member(UUID personId, String name, MembershipRole role) {}

    @Override
    public Mono<Organisation> find(OrganisationId id) {
        return database.sql(SELECT + "where organisation_id = :id")
                .bind("id", id.value())
                .map(Row.reading(OrganisationStore::organisation))
                .one()
                .switchIfEmpty(Refusals.signal(new OrganisationRefusal.Unknown()));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Mono<Organisation> lock(OrganisationId id) {
        return database.sql("select 1 from organisations where organisation_id = :id for update")
                .bind("id", id.value())
                .fetch()
                .rowsUpdated()
                .then(find(id));
    }

    @Override
    public Mono<Map<OrganisationId, MembershipRole>> membershipsOf(PersonId person) {
        return database.sql("select organisation_id, role from memberships where person_id = :person")
                .bind("person", person.value())
                .map(Row.reading(row -> Map.entry(
                        new OrganisationId(row.uuid("organisation_id")), row.word("role", MembershipRole.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<String> nextNumber() {
        return database.sql("select 'ORG-' || lpad(nextval('organisation_number')::text, 6, '0') as number")
                .map(Row.reading(row -> row.text("number")))
                .one();
    }

    /** Stores a new organisation with its members, or refuses if its SIRET or RNA number is another's. */
    Mono<Organisation> add(Organisation organisation, Instant at) {
        return database.sql("""
                        insert into organisations (organisation_id, number, name, name_folded, profile, siret, rna,
                                                   commune_code, version, registered_at)
                        values (:id, :number, :name, :folded, :profile, :siret, :rna, :commune, :version, :at)
                        on conflict do nothing""")
                .bindValues(columns(organisation))
                .bind("number", organisation.number())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .filter(inserted -> inserted == 1)
                .switchIfEmpty(Refusals.signal(new OrganisationRefusal.AlreadyRegistered()))
                .thenMany(Flux.fromIterable(organisation.members()))
                .concatMap(member -> add(organisation.id(), member, at))
                .then(Mono.just(organisation));
    }

    private Mono<Long> add(OrganisationId organisation, Membership member, Instant at) {
        return database.sql("""
                        insert into memberships (organisation_id, person_id, role, since)
                        values (:organisation, :person, :role, :at)""")
                .bind("organisation", organisation.value())
                .bind("person", member.person().value())
                .bind("role", member.role().name())
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    Mono<Organisation> save(Organisation organisation) {
        return database.sql("""
                        update organisations
                        set name = :name, name_folded = :folded, profile = :profile, siret = :siret, rna = :rna,
                            commune_code = :commune, version = :version
                        where organisation_id = :id""")
                .bindValues(columns(organisation))
                .fetch()
                .rowsUpdated()
                .thenReturn(organisation);
    }

    Flux<Organisation> search(String typed, PageRequest page) {
        Cursor after = page.after();
        String words = Folded.prefixes(typed);
        return database.sql(SELECT + """
                        where (:words = '' or words @@ to_tsquery('simple', :words))
                          and (:first or (name_folded, organisation_id) > (:afterName, :afterId))
                        order by name_folded, organisation_id limit :limit""")
                .bind("words", words)
                .bind("first", after == null)
                .bind("afterName", after == null ? "" : after.text(0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.uuid(1))
                .bind("limit", page.limitPlusOne())
                .map(Row.reading(OrganisationStore::organisation))
                .all();
    }

    Flux<Member> members(OrganisationId id) {
        return database.sql("""
                        select m.person_id, coalesce(p.display_name, '') as display_name, m.role
                        from memberships m left join people p using (person_id)
                        where m.organisation_id = :id order by m.since, m.person_id""")
                .bind("id", id.value())
                .map(Row.reading(row -> new Member(
                        row.uuid("person_id"), row.text("display_name"), row.word("role", MembershipRole.class))))
                .all();
    }

    private static Map<String, Object> columns(Organisation organisation) {
        OrganisationProfile profile = organisation.profile();
        return Map.of(
                "id", organisation.id().value(),
                "name", profile.name(),
                "folded", Folded.text(profile.name()),
                "profile", profile.profile().name(),
                "siret", text(profile.siret().map(Siret::digits)),
                "rna", text(profile.rna().map(Rna::number)),
                "commune", profile.commune().toString(),
                "version", organisation.version());
    }

    private static Parameter text(Optional<String> text) {
        return Perhaps.bound(text, String.class);
    }

    private static Organisation organisation(Row row) {
        return new Organisation(
                new OrganisationId(row.uuid("organisation_id")),
                row.text("number"),
                new OrganisationProfile(
                        row.text("name"),
                        row.word("profile", ActorProfile.class),
                        row.perhapsText("siret").map(Siret::new),
                        row.perhapsText("rna").map(Rna::new),
                        TerritoryCode.of(row.text("commune_code"))),
                memberships(row.required("member_ids", UUID[].class), row.required("member_roles", String[].class)),
                row.number("version"));
    }

    private static List<Membership> memberships(UUID[] people, String[] roles) {
        List<Membership> memberships = new ArrayList<>();
        for (int at = 0; at < people.length; at++) {
            memberships.add(new Membership(new PersonId(people[at]), MembershipRole.valueOf(roles[at])));
        }
        return memberships;
    }
}
