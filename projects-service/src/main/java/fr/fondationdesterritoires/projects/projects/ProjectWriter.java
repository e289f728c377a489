package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.projects.StoredProject.PartnerState;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredBudget;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredPresentation;
import fr.fondationdesterritoires.projects.projects.StoredProject.StoredProgress;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.Contribution;
import fr.fondationdesterritoires.projects.projects.domain.Invitation;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectEvent;
import fr.fondationdesterritoires.projects.projects.domain.ProjectSheet;
import fr.fondationdesterritoires.projects.projects.domain.ProjectState;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import fr.fondationdesterritoires.projects.rows.Perhaps;
import io.r2dbc.spi.Parameter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an event changed; the project's row first, whose lock orders everything else. */
@Component
class ProjectWriter {

    private final DatabaseClient database;
    private final JsonMapper json;

    ProjectWriter(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> write(ProjectEvent event, Project after) {
        return switch (event) {
            case ProjectEvent.Drafted drafted -> insert(drafted);
            case ProjectEvent.PresentationSaved ignored ->
                update(after.sheet()).then(updatePresentation(after.sheet()));
            case ProjectEvent.BudgetSaved ignored -> update(after.sheet()).then(updateBudget(after.sheet()));
            case ProjectEvent.CallChosen ignored -> update(after.sheet());
            case ProjectEvent.PartnerInvited(Partner.Invited partner) ->
                update(after.sheet()).then(put(after, partner));
            case ProjectEvent.PartnerReminded(Partner.Invited partner) ->
                update(after.sheet()).then(put(after, partner));
            case ProjectEvent.PartnerConfirmed(Partner.Confirmed partner) ->
                update(after.sheet()).then(put(after, partner));
            case ProjectEvent.InvitationDeclined(Partner.Declined partner) ->
                update(after.sheet()).then(put(after, partner));
            case ProjectEvent.PartnerLeft left ->
                update(after.sheet()).then(put(after, left.partner())).then(keepWhoEnded(left));
            case ProjectEvent.CharterSigned ignored -> update(after.sheet());
            case ProjectEvent.DocumentAttached ignored -> update(after.sheet());
            case ProjectEvent.DocumentRemoved ignored -> update(after.sheet());
            case ProjectEvent.Submitted ignored -> update(after.sheet()).then(writeState(after));
            case ProjectEvent.Withdrawn ignored -> update(after.sheet()).then(writeState(after));
        };
    }

    /** The state alone: where the application led the project. */
    Mono<Void> writeState(Project project) {
        return database.sql("""
                        update projects set state = :state, progress = cast(:progress as jsonb)
                         where project_id = :id""")
                .bind("state", ProjectState.of(project).name())
                .bind("progress", json.writeValueAsString(StoredProgress.of(project)))
                .bind("id", project.sheet().id().value())
                .then();
    }

    private Mono<Void> insert(ProjectEvent.Drafted drafted) {
        ProjectSheet sheet = drafted.sheet();
        return database.sql("""
                        insert into projects (project_id, lead_organisation_id, call_id, state, presentation,
                            presentation_version, presentation_saved_at, budget, budget_version, budget_saved_at,
                            version, created_by, created_at, updated_at)
                        values (:id, :lead, :call, 'DRAFT', cast(:presentation as jsonb), :presentationVersion, :at,
                            cast(:budget as jsonb), :budgetVersion, :at, :version, :by, :at, :at)""")
                .bind("id", sheet.id().value())
                .bind("lead", sheet.alliance().lead().id().value())
                .bind("call", uuid(sheet.call().map(CallId::value)))
                .bind("presentation", presentation(sheet))
                .bind("presentationVersion", sheet.presentation().version())
                .bind("budget", budget(sheet))
                .bind("budgetVersion", sheet.budget().version())
                .bind("version", sheet.version())
                .bind("by", drafted.by().value())
                .bind("at", sheet.createdAt())
                .then();
    }

    private Mono<Void> update(ProjectSheet sheet) {
        Optional<Signature> signature = sheet.alliance().leadSignature();
        return database.sql("""
                        update projects
                        set version = :version, updated_at = :at, call_id = :call, lead_charter_version = :charter,
                            lead_signed_by = :signedBy, lead_signed_at = :signedAt
                        where project_id = :id""")
                .bind("version", sheet.version())
                .bind("at", sheet.updatedAt())
                .bind("call", uuid(sheet.call().map(CallId::value)))
                .bind("charter", text(signature.map(Signature::charterVersion)))
                .bind("signedBy", uuid(signature.map(signed -> signed.by().value())))
                .bind("signedAt", instant(signature.map(Signature::at)))
                .bind("id", sheet.id().value())
                .then();
    }

    private Mono<Void> updatePresentation(ProjectSheet sheet) {
        return database.sql("""
                        update projects
                        set presentation = cast(:content as jsonb), presentation_version = :version,
                            presentation_saved_at = :at
                        where project_id = :id""")
                .bind("content", presentation(sheet))
                .bind("version", sheet.presentation().version())
                .bind("at", sheet.presentation().savedAt())
                .bind("id", sheet.id().value())
                .then();
    }

    private Mono<Void> updateBudget(ProjectSheet sheet) {
        return database.sql("""
                        update projects
                        set budget = cast(:content as jsonb), budget_version = :version, budget_saved_at = :at
                        where project_id = :id""")
                .bind("content", budget(sheet))
                .bind("version", sheet.budget().version())
                .bind("at", sheet.budget().savedAt())
                .bind("id", sheet.id().value())
                .then();
    }

    private Mono<Void> put(Project project, Partner partner) {
        return database.sql("""
                        insert into partners (partner_id, project_id, invitation_id, contact_id, email,
                            organisation_name, organisation_id, state, invited_by, invited_at, last_sent_at,
                            contribution, contribution_cents, charter_version, signed_by, signed_at, ended_at)
                        values (:id, :project, :invitation, :contact, :email, :organisationName, :organisation, :state,
                            :invitedBy, :invitedAt, :lastSentAt, :contribution, :contributionCents, :charter,
                            :signedBy, :signedAt, :endedAt)
                        on conflict (partner_id) do update
                        set organisation_id = excluded.organisation_id, state = excluded.state,
                            last_sent_at = greatest(partners.last_sent_at, excluded.last_sent_at),
                            contribution = coalesce(excluded.contribution, partners.contribution),
                            contribution_cents = coalesce(excluded.contribution_cents, partners.contribution_cents),
                            charter_version = coalesce(excluded.charter_version, partners.charter_version),
                            signed_by = coalesce(excluded.signed_by, partners.signed_by),
                            signed_at = coalesce(excluded.signed_at, partners.signed_at),
                            ended_at = excluded.ended_at""").bindValues(columns(project, partner)).then();
    }

    private Mono<Void> keepWhoEnded(ProjectEvent.PartnerLeft left) {
        return database.sql("update partners set ended_by = :by where partner_id = :id")
                .bind("by", left.by().value())
                .bind("id", left.partner().id().value())
                .then();
    }

    private static Map<String, Object> columns(Project project, Partner partner) {
        Invitation invitation = partner.invitation();
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", partner.id().value());
        columns.put("project", project.sheet().id().value());
        columns.put("invitation", invitation.id().value());
        columns.put("contact", invitation.contact().value());
        columns.put("email", invitation.email().value());
        columns.put("organisationName", text(invitation.organisationName()));
        columns.put("organisation", uuid(organisation(partner).map(OrganisationId::value)));
        columns.put("state", PartnerState.of(partner).name());
        columns.put("invitedBy", invitation.by().value());
        columns.put("invitedAt", invitation.at());
        columns.put("lastSentAt", invitation.lastSent());
        columns.put(
                "contribution",
                text(of(partner, Partner.Confirmed::contribution).map(Contribution::text)));
        columns.put(
                "contributionCents",
                number(of(partner, Partner.Confirmed::contribution).map(Contribution::value)));
        columns.put("charter", text(of(partner, Partner.Confirmed::signature).map(Signature::charterVersion)));
        columns.put(
                "signedBy",
                uuid(of(partner, Partner.Confirmed::signature)
                        .map(signed -> signed.by().value())));
        columns.put(
                "signedAt", instant(of(partner, Partner.Confirmed::signature).map(Signature::at)));
        columns.put("endedAt", instant(endedAt(partner)));
        return columns;
    }

    private static Optional<OrganisationId> organisation(Partner partner) {
        return switch (partner) {
            case Partner.Invited invited -> invited.organisation().map(Ally::id);
            case Partner.Confirmed confirmed -> Optional.of(confirmed.ally().id());
            case Partner.Declined declined ->
                declined.invitation().organisation().map(Ally::id);
            case Partner.Left left -> left.ally().map(Ally::id);
        };
    }

    private static Optional<Instant> endedAt(Partner partner) {
        return switch (partner) {
            case Partner.Invited ignored -> Optional.empty();
            case Partner.Confirmed ignored -> Optional.empty();
            case Partner.Declined declined -> Optional.of(declined.at());
            case Partner.Left left -> Optional.of(left.at());
        };
    }

    private static <T> Optional<T> of(Partner partner, Function<Partner.Confirmed, T> part) {
        return partner instanceof Partner.Confirmed confirmed ? Optional.of(part.apply(confirmed)) : Optional.empty();
    }

    private String presentation(ProjectSheet sheet) {
        return json.writeValueAsString(
                StoredPresentation.of(sheet.presentation().content()));
    }

    private String budget(ProjectSheet sheet) {
        return json.writeValueAsString(StoredBudget.of(sheet.budget().content()));
    }

    private static Parameter text(Optional<String> text) {
        return Perhaps.bound(text, String.class);
    }

    private static Parameter number(Optional<Money> money) {
        return Perhaps.bound(money.map(Money::cents), Long.class);
    }

    private static Parameter instant(Optional<Instant> instant) {
        return Perhaps.bound(instant, Instant.class);
    }

    private static Parameter uuid(Optional<UUID> id) {
        return Perhaps.bound(id, UUID.class);
    }
}
