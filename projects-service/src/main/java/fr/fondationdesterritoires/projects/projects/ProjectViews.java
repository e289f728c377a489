package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.projects.projects.StoredProject.PartnerState;
import fr.fondationdesterritoires.projects.projects.domain.Alliance;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.Budget;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.Invitation;
import fr.fondationdesterritoires.projects.projects.domain.NextStep;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Presentation;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectSheet;
import fr.fondationdesterritoires.projects.projects.domain.ProjectState;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.Section;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import fr.fondationdesterritoires.projects.projects.domain.Standing;
import fr.fondationdesterritoires.projects.projects.domain.Standing.Right;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects as their alliance reads them. */
@Component
class ProjectViews {

    private final TerritoryReference reference;

    ProjectViews(TerritoryReference reference) {
        this.reference = reference;
    }

    record Place(String code, String name, String context) {}

    record PresentationView(
            long version,
            Instant savedAt,
            String title,
            String summary,
            List<Integer> sdgs,
            @Nullable Objective objective,
            List<PartnershipKind> partnershipKinds,
            List<String> territories,
            List<Place> places) {}

    record ExpenseView(String label, BudgetLineKind kind, long amountCents) {}

    record ResourceView(String label, BudgetLineKind kind, long amountCents, boolean confirmed) {}

    /** {@code resources} are those beside what is asked of the foundation, which is a resource of its own. */
    record BudgetView(
            long version,
            Instant savedAt,
            List<ExpenseView> expenses,
            List<ResourceView> resources,
            long requestedCents) {}

    record Sections(PresentationView presentation, BudgetView budget) {}

    record LeadView(
            UUID organisationId,
            String name,
            ActorProfile profile,
            @Nullable Instant signedAt) {}

    /** {@code email} and {@code invitationId}, which makes the mailed link, are there only for the lead. */
    record PartnerView(
            UUID partnerId,
            @Nullable UUID invitationId,
            PartnerState state,
            @Nullable String email,
            @Nullable UUID organisationId,
            @Nullable String name,
            @Nullable ActorProfile profile,
            @Nullable String contribution,
            @Nullable Long contributionCents,
            Instant invitedAt,
            @Nullable Instant signedAt) {}

    record DocumentView(UUID documentId, String kind, String fileName, long sizeBytes) {}

    record DocumentAsked(String kind, String label) {}

    record CallView(UUID callId, String title, Instant opensAt, Instant closesAt, List<DocumentAsked> documentsAsked) {}

    record ReceiptView(
            UUID submissionId,
            String number,
            UUID projectId,
            UUID callId,
            int round,
            Instant submittedAt,
            String sha256) {}

    record DecisionView(DecisionOutcome outcome, long amountCents, long premiumCents, Instant decidedAt) {}

    record ProjectView(
            UUID projectId,
            @Nullable String number,
            ProjectState state,
            long version,
            AllianceRole role,
            Set<Right> rights,
            LeadView lead,
            @Nullable UUID callId,
            @Nullable CallView call,
            Sections sections,
            List<PartnerView> partners,
            List<DocumentView> documents,
            @Nullable ReceiptView receipt,
            List<EligibilityRule> unmetRules,
            @Nullable Instant sessionAt,
            @Nullable DecisionView decision,
            @Nullable Instant withdrawnAt,
            Instant createdAt,
            Instant updatedAt) {}

    record ListedProject(
            UUID projectId,
            String title,
            ProjectState state,
            @Nullable String number,
            String leadName,
            @Nullable UUID callId,
            @Nullable String callTitle,
            @Nullable Instant closesAt,
            Instant updatedAt,
            AllianceRole role,
            NextStep nextStep) {}

    ProjectView project(Project project, Standing standing, @Nullable CallPublished call, Locale language) {
        ProjectSheet sheet = project.sheet();
        return new ProjectView(
                sheet.id().value(),
                receipt(project).map(Receipt::number).orElse(null),
                ProjectState.of(project),
                sheet.version(),
                standing.alliance(),
                standing.rights(),
                lead(sheet.alliance()),
                sheet.call().map(CallId::value).orElse(null),
                call == null ? null : call(call, language),
                new Sections(presentation(sheet.presentation()), budget(sheet.budget())),
                sheet.alliance().partners().stream()
                        .map(partner -> partner(partner, standing.alliance()))
                        .toList(),
                sheet.documents().stream().map(ProjectViews::document).toList(),
                receipt(project).map(ProjectViews::receipt).orElse(null),
                project instanceof Project.Ineligible ineligible ? ineligible.unmet() : List.of(),
                project instanceof Project.InCommittee committee ? committee.sessionAt() : null,
                project instanceof Project.Decided decided ? decision(decided) : null,
                project instanceof Project.Withdrawn withdrawn ? withdrawn.at() : null,
                sheet.createdAt(),
                sheet.updatedAt());
    }

    ListedProject listed(
            Project project, AllianceRole role, NextStep next, @Nullable CallPublished call, Locale language) {
        ProjectSheet sheet = project.sheet();
        return new ListedProject(
                sheet.id().value(),
                sheet.title(),
                ProjectState.of(project),
                receipt(project).map(Receipt::number).orElse(null),
                sheet.alliance().lead().name(),
                sheet.call().map(CallId::value).orElse(null),
                call == null ? null : Reasons.in(language, call.title()),
                call == null ? null : call.closesAt(),
                sheet.updatedAt(),
                role,
                next);
    }

    PresentationView presentation(Section<Presentation> section) {
        Presentation content = section.content();
        return new PresentationView(
                section.version(),
                section.savedAt(),
                content.title(),
                content.summary(),
                content.sdgs(),
                content.objective().orElse(null),
                content.partnershipKinds(),
                content.territories().stream().map(TerritoryCode::toString).toList(),
                places(content.territories()));
    }

    List<Place> places(List<TerritoryCode> territories) {
        return territories.stream().map(this::place).toList();
    }

    private Place place(TerritoryCode code) {
        return reference
                .find(code)
                .map(territory -> new Place(code.toString(), territory.name(), territory.context()))
                .orElseGet(() -> new Place(code.toString(), code.toString(), ""));
    }

    static BudgetView budget(Section<Budget> section) {
        Budget content = section.content();
        return new BudgetView(
                section.version(),
                section.savedAt(),
                content.expenses().stream()
                        .map(line -> new ExpenseView(
                                line.label(), line.kind(), line.amount().cents()))
                        .toList(),
                content.others().stream()
                        .map(line -> new ResourceView(
                                line.label(), line.kind(), line.amount().cents(), line.confirmed()))
                        .toList(),
                content.requested().cents());
    }

    static PartnerView partner(Partner partner, AllianceRole reader) {
        Optional<Ally> ally = partner instanceof Partner.Left left ? left.ally() : partner.organisation();
        Optional<Partner.Confirmed> confirmed =
                partner instanceof Partner.Confirmed done ? Optional.of(done) : Optional.empty();
        Optional<Invitation> sent = reader == AllianceRole.LEAD ? Optional.of(partner.invitation()) : Optional.empty();
        return new PartnerView(
                partner.id().value(),
                sent.map(invitation -> invitation.id().value()).orElse(null),
                PartnerState.of(partner),
                sent.map(invitation -> invitation.email().value()).orElse(null),
                ally.map(organisation -> organisation.id().value()).orElse(null),
                ally.map(Ally::name)
                        .or(() -> partner.invitation().organisationName())
                        .orElse(null),
                ally.map(Ally::profile).orElse(null),
                confirmed.map(done -> done.contribution().text()).orElse(null),
                confirmed.map(done -> done.contribution().value().cents()).orElse(null),
                partner.invitation().at(),
                confirmed.map(done -> done.signature().at()).orElse(null));
    }

    static DocumentView document(Document document) {
        return new DocumentView(document.id().value(), document.kind(), document.fileName(), document.sizeBytes());
    }

    static ReceiptView receipt(Receipt receipt) {
        return new ReceiptView(
                receipt.submission().value(),
                receipt.number(),
                receipt.project().value(),
                receipt.call().value(),
                receipt.round(),
                receipt.submittedAt(),
                receipt.sha256());
    }

    static Optional<Receipt> receipt(Project project) {
        return project instanceof Project.HandedIn handedIn ? Optional.of(handedIn.receipt()) : Optional.empty();
    }

    private static LeadView lead(Alliance alliance) {
        return new LeadView(
                alliance.lead().id().value(),
                alliance.lead().name(),
                alliance.lead().profile(),
                alliance.leadSignature().map(Signature::at).orElse(null));
    }

    private static CallView call(CallPublished call, Locale language) {
        return new CallView(
                call.callId(),
                Reasons.in(language, call.title()),
                call.opensAt(),
                call.closesAt(),
                call.documentsAsked().stream()
                        .map(asked -> new DocumentAsked(asked.kind(), Reasons.in(language, asked.label())))
                        .toList());
    }

    private static DecisionView decision(Project.Decided decided) {
        return new DecisionView(
                decided.decision().outcome(),
                decided.decision().amount().cents(),
                decided.decision().premium().cents(),
                decided.decision().at());
    }
}
