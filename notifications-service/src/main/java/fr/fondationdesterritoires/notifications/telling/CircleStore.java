package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.people.People;
import fr.fondationdesterritoires.notifications.people.People.StaffMember;
import fr.fondationdesterritoires.notifications.telling.domain.Circle;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Restored;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Copies of who is around each project. */
@Repository
class CircleStore {

    static final String DISTRUST = """
            with organisations as (update organisation set epoch = -1),
            projects as (update project set epoch = -1),
            matches as (update catalyst_match set epoch = -1)
            update agenda_item set epoch = -1
            """;

    static final String SWEEP = """
            with organisations as (delete from organisation where epoch = -1),
            projects as (delete from project where epoch = -1),
            matches as (delete from catalyst_match where epoch = -1)
            delete from agenda_item where epoch = -1
            """;

    private final DatabaseClient database;
    private final People people;

    CircleStore(DatabaseClient database, People people) {
        this.database = database;
        this.people = people;
    }

    Mono<Void> save(OrganisationChanged organisation, EventMetadata metadata) {
        UUID id = organisation.organisationId();
        return database.sql("""
                        insert into organisation (organisation_id, name, epoch, version)
                        values (:id, :name, :epoch, :version)
                        on conflict (organisation_id) do update
                        set name = excluded.name, epoch = excluded.epoch, version = excluded.version
                        where (organisation.epoch, organisation.version) < (excluded.epoch, excluded.version)
                        returning organisation_id
                        """)
                .bind("id", id)
                .bind("name", organisation.name())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .mapValue(UUID.class)
                .one()
                .flatMap(newer -> replaceMembers(id, organisation.members()));
    }

    /** Forgets what was set back; what still holds is told again. */
    Mono<Void> forget(Restored restored) {
        return restored.topic().equals(Topics.TERRITORIES)
                ? restored.id().flatMap(project -> delete("catalyst_match where project_id = :id", project))
                : restored.gone()
                        .flatMap(id -> delete("organisation where organisation_id = :id", id)
                                .then(delete("project where project_id = :id", id)));
    }

    private Mono<Void> delete(String rows, UUID id) {
        return database.sql("delete from " + rows).bind("id", id).then();
    }

    private Mono<Void> replaceMembers(UUID organisationId, List<OrganisationChanged.Member> members) {
        UUID[] ids = members.stream()
                .map(OrganisationChanged.Member::personId)
                .distinct()
                .toArray(UUID[]::new);
        return database.sql("delete from membership where organisation_id = :id")
                .bind("id", organisationId)
                .then()
                .then(database.sql("insert into membership select :id, unnest(:people)")
                        .bind("id", organisationId)
                        .bind("people", ids)
                        .then());
    }

    Mono<Void> save(AllianceChanged alliance, EventMetadata metadata) {
        return save(alliance.projectId(), alliance.projectTitle(), null, null, alliance.organisations(), metadata);
    }

    Mono<Void> save(ProjectSubmitted submission, EventMetadata metadata) {
        return save(
                submission.projectId(),
                submission.dossier().title(),
                submission.number(),
                submission.submittedBy(),
                submission.alliance(),
                metadata);
    }

    // Of the same version are the alliance and the dossiers of one snapshot; the last one counts, as ever.
    private Mono<Void> save(
            UUID projectId,
            String title,
            @Nullable String number,
            @Nullable UUID submitter,
            List<AlliedOrganisation> alliance,
            EventMetadata metadata) {
        GenericExecuteSpec insert = database.sql("""
                        insert into project (project_id, title, number, submitted_by, epoch, version)
                        values (:id, :title, :number, :submitter, :epoch, :version)
                        on conflict (project_id) do update
                        set title = excluded.title, number = coalesce(excluded.number, project.number),
                            submitted_by = coalesce(excluded.submitted_by, project.submitted_by),
                            epoch = excluded.epoch, version = excluded.version
                        where (project.epoch, project.version) <= (excluded.epoch, excluded.version)
                        returning project_id
                        """)
                .bind("id", projectId)
                .bind("title", title)
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion());
        GenericExecuteSpec numbered =
                number == null ? insert.bindNull("number", String.class) : insert.bind("number", number);
        return (submitter == null ? numbered.bindNull("submitter", UUID.class) : numbered.bind("submitter", submitter))
                .mapValue(UUID.class)
                .one()
                .flatMap(newer -> replaceAlliance(projectId, alliance));
    }

    private Mono<Void> replaceAlliance(UUID projectId, List<AlliedOrganisation> alliance) {
        Mono<Void> removal = database.sql("delete from alliance where project_id = :id")
                .bind("id", projectId)
                .then();
        return removal.thenMany(Flux.fromIterable(alliance).concatMap(allied -> add(projectId, allied)))
                .then();
    }

    private Mono<Void> add(UUID projectId, AlliedOrganisation allied) {
        return database.sql("""
                        insert into alliance (project_id, organisation_id, name, leads, confirmed)
                        values (:project, :organisation, :name, :leads, :confirmed)
                        on conflict (project_id, organisation_id) do nothing
                        """)
                .bind("project", projectId)
                .bind("organisation", allied.organisationId())
                .bind("name", allied.name())
                .bind("leads", allied.role() == AllianceRole.LEAD)
                .bind("confirmed", allied.confirmed())
                .then();
    }

    Mono<Void> save(CatalystAsked asked, EventMetadata metadata) {
        return saveMatch(asked.matchId(), asked.projectId(), asked.personId(), false, metadata);
    }

    Mono<Void> save(CatalystAccepted accepted, EventMetadata metadata) {
        return saveMatch(accepted.matchId(), accepted.projectId(), accepted.personId(), true, metadata);
    }

    private Mono<Void> saveMatch(
            UUID matchId, UUID projectId, UUID personId, boolean accepted, EventMetadata metadata) {
        return database.sql("""
                        insert into catalyst_match (match_id, project_id, person_id, accepted, epoch)
                        values (:match, :project, :person, :accepted, :epoch)
                        on conflict (match_id) do update
                        set accepted = catalyst_match.accepted or excluded.accepted, epoch = excluded.epoch
                        """)
                .bind("epoch", metadata.restoreEpoch())
                .bind("match", matchId)
                .bind("project", projectId)
                .bind("person", personId)
                .bind("accepted", accepted)
                .then();
    }

    /** Whom a match asked; asked and answered come on one topic, in order. */
    Mono<UUID> catalystOf(UUID matchId) {
        return database.sql("select person_id from catalyst_match where match_id = :match")
                .bind("match", matchId)
                .mapValue(UUID.class)
                .one();
    }

    Mono<Void> save(ApplicationPlacedOnAgenda placed, EventMetadata metadata) {
        return database.sql("""
                        insert into agenda_item (item_id, project_id, epoch) values (:item, :project, :epoch)
                        on conflict (item_id) do update set epoch = excluded.epoch
                        """)
                .bind("epoch", metadata.restoreEpoch())
                .bind("item", placed.itemId())
                .bind("project", placed.projectId())
                .then();
    }

    Mono<UUID> projectOfItem(UUID itemId) {
        return database.sql("select project_id from agenda_item where item_id = :item")
                .bind("item", itemId)
                .mapValue(UUID.class)
                .one();
    }

    /** What is known of the project itself: its title, its number, who leads it. */
    Mono<Facts> facts(UUID projectId) {
        return database.sql("""
                        select p.title, p.number,
                               (select a.name from alliance a where a.project_id = p.project_id and a.leads limit 1) as lead
                        from project p where p.project_id = :id
                        """)
                .bind("id", projectId)
                .map(row -> Facts.NONE
                        .text("title", row.get("title", String.class))
                        .text("number", row.get("number", String.class))
                        .text("lead", row.get("lead", String.class)))
                .one()
                .defaultIfEmpty(Facts.NONE);
    }

    /** Whoever submitted the project last. */
    Mono<UUID> submitter(UUID projectId) {
        return database.sql("select submitted_by from project where project_id = :id and submitted_by is not null")
                .bind("id", projectId)
                .mapValue(UUID.class)
                .one();
    }

    /** Those around a project, the foundation's staff only where they are to be told. */
    Mono<Circle> around(UUID projectId, boolean withStaff) {
        return allied(projectId).collectList().zipWith(others(projectId, withStaff), CircleStore::circle);
    }

    private Mono<Others> others(UUID projectId, boolean withStaff) {
        Flux<StaffMember> staff = withStaff ? people.staff() : Flux.empty();
        return catalysts(projectId).collectList().zipWith(staff.collectList(), CircleStore::others);
    }

    private static Others others(List<UUID> catalysts, List<StaffMember> staff) {
        return new Others(
                Set.copyOf(catalysts), with(StaffRole.FUND_MANAGER, staff), with(StaffRole.FOUNDATION_ADMIN, staff));
    }

    private static Set<UUID> with(StaffRole role, List<StaffMember> staff) {
        return staff.stream()
                .filter(member -> member.roles().contains(role))
                .map(StaffMember::personId)
                .collect(Collectors.toSet());
    }

    /** Those around a project who are not of its alliance. */
    private record Others(Set<UUID> catalysts, Set<UUID> managers, Set<UUID> administrators) {}

    private Flux<Allied> allied(UUID projectId) {
        return database.sql("""
                        select a.leads, a.confirmed, o.organisation_id is not null as known, m.person_id
                        from alliance a
                        left join organisation o using (organisation_id)
                        left join membership m using (organisation_id)
                        where a.project_id = :id
                        """)
                .bind("id", projectId)
                .map(row -> new Allied(
                        Boolean.TRUE.equals(row.get("leads", Boolean.class)),
                        Boolean.TRUE.equals(row.get("confirmed", Boolean.class)),
                        Boolean.TRUE.equals(row.get("known", Boolean.class)),
                        row.get("person_id", UUID.class)))
                .all();
    }

    private Flux<UUID> catalysts(UUID projectId) {
        return database.sql("select person_id from catalyst_match where project_id = :id and accepted")
                .bind("id", projectId)
                .mapValue(UUID.class)
                .all();
    }

    /** One member of one organisation, or an organisation of which no member is known. */
    private record Allied(
            boolean leads,
            boolean confirmed,
            boolean known,
            @Nullable UUID person) {}

    private static Circle circle(List<Allied> allied, Others others) {
        Set<UUID> lead = new HashSet<>();
        Set<UUID> partners = new HashSet<>();
        Set<UUID> invited = new HashSet<>();
        for (Allied one : allied) {
            if (one.person() != null) {
                (one.leads() ? lead : one.confirmed() ? partners : invited).add(Objects.requireNonNull(one.person()));
            }
        }
        boolean complete = !allied.isEmpty() && allied.stream().allMatch(Allied::known);
        return new Circle(
                lead, partners, invited, others.catalysts(), others.managers(), others.administrators(), complete);
    }
}
