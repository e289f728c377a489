package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredBudget;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredDocument;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredPartner;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredPresentation;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredProgress;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredReceipt;
import fr.fondationdesterritoires.projects.projects.domain.Alliance;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.InvitationId;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.ProjectSheet;
import fr.fondationdesterritoires.projects.projects.domain.ProjectState;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.Section;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import fr.fondationdesterritoires.projects.rows.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads projects, each with its alliance, its documents' names and its latest receipt. */
@Component
class ProjectStore {

    private static final String SELECT = """
            select p.project_id, p.lead_organisation_id, o.name as lead_name, o.profile as lead_profile,
                   p.lead_charter_version, p.lead_signed_by, p.lead_signed_at, p.call_id, p.state,
                   p.progress::text as progress, p.presentation::text as presentation, p.presentation_version,
                   p.presentation_saved_at, p.budget::text as budget, p.budget_version, p.budget_saved_at,
                   p.version, p.created_at, p.updated_at,
                   (select coalesce(json_agg(json_build_object(
                               'partnerId', partner_id, 'invitationId', invitation_id, 'contactId', contact_id,
                               'email', email, 'organisationName', organisation_name,
                               'organisationId', a.organisation_id, 'name', ao.name, 'profile', ao.profile,
                               'state', a.state, 'invitedBy', invited_by, 'invitedAt', invited_at,
                               'lastSentAt', last_sent_at, 'contribution', contribution,
                               'contributionCents', contribution_cents, 'charterVersion', charter_version,
                               'signedBy', signed_by, 'signedAt', signed_at, 'endedAt', ended_at)
                               order by position), '[]')::text
                      from partners a left join organisations ao on ao.organisation_id = a.organisation_id
                     where a.project_id = p.project_id) as partners,
                   (select coalesce(json_agg(json_build_object(
                               'documentId', document_id, 'kind', kind, 'fileName', file_name,
                               'sizeBytes', size_bytes) order by kind), '[]')::text
                      from documents d where d.project_id = p.project_id) as documents,
                   (select json_build_object(
                               'submissionId', submission_id, 'number', number, 'projectId', project_id,
                               'callId', call_id, 'round', round, 'submittedAt', submitted_at, 'sha256', sha256)::text
                      from submissions s where s.project_id = p.project_id
                     order by round desc limit 1) as receipt
              from projects p join organisations o on o.organisation_id = p.lead_organisation_id
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    ProjectStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Project> find(ProjectId id) {
        return database.sql(SELECT + "where p.project_id = :id")
                .bind("id", id.value())
                .map(Row.reading(this::project))
                .one()
                .switchIfEmpty(Refusals.signal(Because.UNKNOWN_PROJECT));
    }

    /**
     * As {@link #find}, and nobody else changes it until the transaction ends. The lock is a statement of its own: one
     * that waited would read the alliance as it was before the wait.
     */
    Mono<Project> lock(ProjectId id) {
        return database.sql("select 1 from projects where project_id = :id for update")
                .bind("id", id.value())
                .fetch()
                .all()
                .then(find(id));
    }

    /** As {@link #lock}; empty where there is no such project. */
    Mono<Project> lockIfKnown(ProjectId id) {
        return database.sql("select project_id from projects where project_id = :id for update")
                .bind("id", id.value())
                .map(Row.reading(row -> new ProjectId(row.uuid("project_id"))))
                .one()
                .flatMap(this::find);
    }

    Mono<ProjectId> findByInvitation(InvitationId invitation) {
        return database.sql("select project_id from partners where invitation_id = :invitation")
                .bind("invitation", invitation.value())
                .map(Row.reading(row -> new ProjectId(row.uuid("project_id"))))
                .one()
                .switchIfEmpty(Refusals.signal(Because.UNKNOWN_INVITATION));
    }

    /** Projects whose lead or confirmed partner is one of these organisations; the last changed first. */
    Flux<Project> ofOrganisations(Collection<OrganisationId> organisations, PageRequest page) {
        Cursor after = page.after();
        return database.sql(SELECT + """
                        where p.project_id in (
                                select project_id from projects where lead_organisation_id = any(:organisations)
                                union
                                select project_id from partners
                                 where organisation_id = any(:organisations) and state = 'CONFIRMED')
                          and (:first or (p.updated_at, p.project_id) < (:afterAt, :afterId))
                        order by p.updated_at desc, p.project_id desc limit :limit""")
                .bind(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .bind("first", after == null)
                .bind("afterAt", after == null ? Instant.EPOCH : after.instant(0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.uuid(1))
                .bind("limit", page.limitPlusOne())
                .map(Row.reading(this::project))
                .all();
    }

    /** Projects to which that address is invited and has not answered; the newest invitation first. */
    Flux<Project> inviting(String email) {
        return database.sql(SELECT + """
                        where p.state = 'DRAFT' and p.project_id in (
                                select project_id from partners where email = :email and state = 'INVITED')
                        order by p.updated_at desc, p.project_id limit 100""")
                .bind("email", email)
                .map(Row.reading(this::project))
                .all();
    }

    /** Until the transaction ends, nobody counts this person's invitations meanwhile: two at once are two. */
    Mono<Void> lockInvitationsOf(PersonId person) {
        return database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:person, 0))) locked")
                .bind("person", "invitations of " + person.value())
                .then();
    }

    /** When that person invited somebody, to whichever project, after that instant. */
    Flux<Instant> invitationsBy(PersonId person, Instant after) {
        return database.sql("select invited_at from partners where invited_by = :person and invited_at > :after")
                .bind("person", person.value())
                .bind("after", after)
                .map(Row.reading(row -> row.instant("invited_at")))
                .all();
    }

    private Project project(Row row) {
        StoredProgress progress = json.readValue(row.text("progress"), StoredProgress.class);
        return progress.project(row.word("state", ProjectState.class), sheet(row), receipt(row));
    }

    private ProjectSheet sheet(Row row) {
        return new ProjectSheet(
                new ProjectId(row.uuid("project_id")),
                row.number("version"),
                new Section<>(
                        row.number("presentation_version"),
                        row.instant("presentation_saved_at"),
                        json.readValue(row.text("presentation"), StoredPresentation.class)
                                .presentation()),
                new Section<>(
                        row.number("budget_version"),
                        row.instant("budget_saved_at"),
                        json.readValue(row.text("budget"), StoredBudget.class).budget()),
                new Alliance(lead(row), signature(row), partners(row)),
                Arrays.stream(json.readValue(row.text("documents"), StoredDocument[].class))
                        .map(StoredDocument::document)
                        .toList(),
                row.perhapsUuid("call_id").map(CallId::new),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static Ally lead(Row row) {
        return new Ally(
                new OrganisationId(row.uuid("lead_organisation_id")),
                row.text("lead_name"),
                row.word("lead_profile", ActorProfile.class));
    }

    private static Optional<Signature> signature(Row row) {
        return row.perhapsText("lead_charter_version")
                .map(version -> new Signature(
                        version, new PersonId(row.uuid("lead_signed_by")), row.instant("lead_signed_at")));
    }

    private List<Partner> partners(Row row) {
        return Arrays.stream(json.readValue(row.text("partners"), StoredPartner[].class))
                .map(StoredPartner::partner)
                .toList();
    }

    private @Nullable Receipt receipt(Row row) {
        return row.perhapsText("receipt")
                .map(text -> json.readValue(text, StoredReceipt.class).receipt())
                .orElse(null);
    }
}
