package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.ApplicationId;
import fr.fondationdesterritoires.projects.projects.domain.Budget;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.Contribution;
import fr.fondationdesterritoires.projects.projects.domain.Decision;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.DocumentId;
import fr.fondationdesterritoires.projects.projects.domain.Invitation;
import fr.fondationdesterritoires.projects.projects.domain.InvitationId;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.PartnerId;
import fr.fondationdesterritoires.projects.projects.domain.Presentation;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectSheet;
import fr.fondationdesterritoires.projects.projects.domain.ProjectState;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionId;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a project as they lie in JSON columns, each with its way back to the domain. */
final class StoredProject {

    private StoredProject() {}

    record StoredPresentation(
            String title,
            String summary,
            List<Integer> sdgs,
            @Nullable Objective objective,
            List<PartnershipKind> partnershipKinds,
            List<String> territories) {

        static StoredPresentation of(Presentation presentation) {
            return new StoredPresentation(
                    presentation.title(),
                    presentation.summary(),
                    presentation.sdgs(),
                    presentation.objective().orElse(null),
                    presentation.partnershipKinds(),
                    presentation.territories().stream()
                            .map(TerritoryCode::toString)
                            .toList());
        }

        Presentation presentation() {
            return new Presentation(
                    title,
                    summary,
                    sdgs,
                    Optional.ofNullable(objective),
                    partnershipKinds,
                    territories.stream().map(TerritoryCode::of).toList());
        }
    }

    record StoredLine(String label, BudgetLineKind kind, long amountCents, boolean confirmed) {

        Budget.Expense expense() {
            return new Budget.Expense(label, kind, Money.ofCents(amountCents));
        }

        Budget.Resource resource() {
            return new Budget.Resource(label, kind, Money.ofCents(amountCents), confirmed);
        }

        static StoredLine of(Budget.Expense line) {
            return new StoredLine(line.label(), line.kind(), line.amount().cents(), true);
        }

        static StoredLine of(Budget.Resource line) {
            return new StoredLine(line.label(), line.kind(), line.amount().cents(), line.confirmed());
        }
    }

    /** {@code resources} are those beside what is asked. */
    record StoredBudget(List<StoredLine> expenses, List<StoredLine> resources, long requestedCents) {

        static StoredBudget of(Budget budget) {
            return new StoredBudget(
                    budget.expenses().stream().map(StoredLine::of).toList(),
                    budget.others().stream().map(StoredLine::of).toList(),
                    budget.requested().cents());
        }

        Budget budget() {
            return new Budget(
                    expenses.stream().map(StoredLine::expense).toList(),
                    resources.stream().map(StoredLine::resource).toList(),
                    Money.ofCents(requestedCents));
        }
    }

    enum PartnerState {
        INVITED,
        CONFIRMED,
        DECLINED,
        LEFT;

        static PartnerState of(Partner partner) {
            return switch (partner) {
                case Partner.Invited ignored -> INVITED;
                case Partner.Confirmed ignored -> CONFIRMED;
                case Partner.Declined ignored -> DECLINED;
                case Partner.Left ignored -> LEFT;
            };
        }
    }

    record StoredPartner(
            UUID partnerId,
            UUID invitationId,
            UUID contactId,
            String email,
            @Nullable String organisationName,
            @Nullable UUID organisationId,
            @Nullable String name,
            @Nullable ActorProfile profile,
            PartnerState state,
            UUID invitedBy,
            Instant invitedAt,
            Instant lastSentAt,
            @Nullable String contribution,
            @Nullable Long contributionCents,
            @Nullable String charterVersion,
            @Nullable UUID signedBy,
            @Nullable Instant signedAt,
            @Nullable Instant endedAt) {

        Partner partner() {
            PartnerId id = new PartnerId(partnerId);
            return switch (state) {
                case INVITED -> new Partner.Invited(id, invitation(ally()));
                case CONFIRMED ->
                    new Partner.Confirmed(
                            id,
                            invitation(Optional.empty()),
                            ally().orElseThrow(),
                            new Contribution(present(contribution), Money.ofCents(present(contributionCents))),
                            new Signature(present(charterVersion), new PersonId(present(signedBy)), present(signedAt)));
                case DECLINED -> new Partner.Declined(id, invitation(ally()), present(endedAt));
                case LEFT -> new Partner.Left(id, invitation(Optional.empty()), ally(), present(endedAt));
            };
        }

        private Invitation invitation(Optional<Ally> organisation) {
            return new Invitation(
                    new InvitationId(invitationId),
                    new PersonId(contactId),
                    new EmailAddress(email),
                    Optional.ofNullable(organisationName),
                    organisation,
                    new PersonId(invitedBy),
                    invitedAt,
                    lastSentAt);
        }

        private Optional<Ally> ally() {
            return organisationId == null
                    ? Optional.empty()
                    : Optional.of(new Ally(new OrganisationId(organisationId), present(name), present(profile)));
        }
    }

    record StoredDocument(UUID documentId, String kind, String fileName, long sizeBytes) {

        Document document() {
            return new Document(new DocumentId(documentId), kind, fileName, sizeBytes);
        }
    }

    record StoredReceipt(
            UUID submissionId,
            String number,
            UUID projectId,
            UUID callId,
            int round,
            Instant submittedAt,
            String sha256) {

        Receipt receipt() {
            return new Receipt(
                    new SubmissionId(submissionId),
                    number,
                    new ProjectId(projectId),
                    new CallId(callId),
                    round,
                    submittedAt,
                    sha256);
        }
    }

    /** What each state knows beside the sheet and the receipt. */
    record StoredProgress(
            @Nullable UUID applicationId,
            @Nullable List<EligibilityRule> unmet,
            @Nullable Instant sessionAt,
            @Nullable DecisionOutcome outcome,
            @Nullable Long amountCents,
            @Nullable Long premiumCents,
            @Nullable String reason,
            @Nullable Instant at,
            @Nullable UUID by) {

        private static final StoredProgress NONE =
                new StoredProgress(null, null, null, null, null, null, null, null, null);

        static StoredProgress of(Project project) {
            return switch (project) {
                case Project.Draft ignored -> NONE;
                case Project.Submitted ignored -> NONE;
                case Project.UnderReview review -> of(review.application(), null, null);
                case Project.Ineligible ineligible -> of(ineligible.application(), ineligible.unmet(), null);
                case Project.InCommittee committee -> of(committee.application(), null, committee.sessionAt());
                case Project.Decided decided -> of(decided.decision());
                case Project.Withdrawn withdrawn ->
                    new StoredProgress(
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            withdrawn.reason().orElse(null),
                            withdrawn.at(),
                            withdrawn.by().map(PersonId::value).orElse(null));
            };
        }

        private static StoredProgress of(
                ApplicationId application, @Nullable List<EligibilityRule> unmet, @Nullable Instant sessionAt) {
            return new StoredProgress(application.value(), unmet, sessionAt, null, null, null, null, null, null);
        }

        private static StoredProgress of(Decision decision) {
            return new StoredProgress(
                    null,
                    null,
                    null,
                    decision.outcome(),
                    decision.amount().cents(),
                    decision.premium().cents(),
                    null,
                    decision.at(),
                    null);
        }

        Project project(ProjectState state, ProjectSheet sheet, @Nullable Receipt receipt) {
            return switch (state) {
                case DRAFT -> new Project.Draft(sheet);
                case SUBMITTED -> new Project.Submitted(sheet, present(receipt));
                case UNDER_REVIEW -> new Project.UnderReview(sheet, present(receipt), application());
                case INELIGIBLE -> new Project.Ineligible(sheet, present(receipt), application(), present(unmet));
                case IN_COMMITTEE ->
                    new Project.InCommittee(sheet, present(receipt), application(), present(sessionAt));
                case FUNDED -> new Project.Funded(sheet, present(receipt), decision());
                case WAITING_LIST -> new Project.WaitingListed(sheet, present(receipt), decision());
                case REFUSED -> new Project.Refused(sheet, present(receipt), decision());
                case DEFERRED -> new Project.Deferred(sheet, present(receipt), decision());
                case WITHDRAWN ->
                    new Project.Withdrawn(
                            sheet,
                            present(receipt),
                            Optional.ofNullable(reason),
                            Optional.ofNullable(by).map(PersonId::new),
                            present(at));
            };
        }

        private ApplicationId application() {
            return new ApplicationId(present(applicationId));
        }

        private Decision decision() {
            return new Decision(
                    present(outcome),
                    Money.ofCents(present(amountCents)),
                    Money.ofCents(present(premiumCents)),
                    present(at));
        }
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
