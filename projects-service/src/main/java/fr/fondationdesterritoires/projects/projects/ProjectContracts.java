package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.EligibilityFinding;
import fr.fondationdesterritoires.contracts.projects.PartnerConfirmed;
import fr.fondationdesterritoires.contracts.projects.PartnerInvited;
import fr.fondationdesterritoires.contracts.projects.PremiumRate;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.projects.projects.domain.Alliance;
import fr.fondationdesterritoires.projects.projects.domain.AlliancePremium;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.Budget;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.Finding;
import fr.fondationdesterritoires.projects.projects.domain.Invitation;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Presentation;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectEvent;
import fr.fondationdesterritoires.projects.projects.domain.ProjectSheet;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import fr.fondationdesterritoires.projects.projects.domain.Submission;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the others are told when something happened to a project. */
final class ProjectContracts {

    private static final String ASKED = "Demandé à la Fondation des Territoires";

    private ProjectContracts() {}

    /**
     * The events that follow.
     *
     * @param callClosesAt when the chosen call closes; null where none is chosen
     */
    static List<PublishedEvent> published(ProjectEvent event, Project after, @Nullable Instant callClosesAt) {
        return switch (event) {
            case ProjectEvent.Drafted ignored -> List.of(allianceChanged(after));
            case ProjectEvent.PartnerInvited(Partner.Invited partner) ->
                partner.organisation().isPresent()
                        ? List.of(invited(partner, after, callClosesAt), allianceChanged(after))
                        : List.of(invited(partner, after, callClosesAt));
            case ProjectEvent.PartnerReminded(Partner.Invited partner) ->
                List.of(invited(partner, after, callClosesAt));
            case ProjectEvent.PartnerConfirmed(Partner.Confirmed partner) ->
                List.of(confirmed(partner, after), allianceChanged(after));
            case ProjectEvent.InvitationDeclined ignored -> List.of(allianceChanged(after));
            case ProjectEvent.PartnerLeft ignored -> List.of(allianceChanged(after));
            case ProjectEvent.Submitted(Submission submission, Receipt receipt) ->
                List.of(submitted(submission, receipt));
            case ProjectEvent.Withdrawn withdrawn -> List.of(withdrawn(withdrawn, after));
            case ProjectEvent.PresentationSaved ignored -> List.of();
            case ProjectEvent.BudgetSaved ignored -> List.of();
            case ProjectEvent.CallChosen ignored -> List.of();
            case ProjectEvent.CharterSigned ignored -> List.of();
            case ProjectEvent.DocumentAttached ignored -> List.of();
            case ProjectEvent.DocumentRemoved ignored -> List.of();
        };
    }

    static ProjectSubmitted submitted(Submission submission, Receipt receipt) {
        ProjectSheet sheet = submission.sheet();
        return new ProjectSubmitted(
                receipt.submission().value(),
                sheet.id().value(),
                receipt.call().value(),
                receipt.round(),
                receipt.number(),
                receipt.submittedAt(),
                submission.by().value(),
                receipt.sha256(),
                dossier(sheet),
                organisations(sheet.alliance()),
                submission.findings().stream().map(ProjectContracts::finding).toList(),
                rate(submission.premium()));
    }

    static AllianceChanged allianceChanged(Project project) {
        ProjectSheet sheet = project.sheet();
        return new AllianceChanged(sheet.id().value(), sheet.title(), organisations(sheet.alliance()));
    }

    private static PartnerInvited invited(Partner.Invited partner, Project project, @Nullable Instant callClosesAt) {
        Invitation invitation = partner.invitation();
        return new PartnerInvited(
                project.sheet().id().value(),
                invitation.id().value(),
                invitation.contact().value(),
                invitation.by().value(),
                project.sheet().title(),
                project.sheet().alliance().lead().name(),
                invitation.organisationName().orElse(null),
                invitation.lastSent(),
                callClosesAt);
    }

    private static PartnerConfirmed confirmed(Partner.Confirmed partner, Project project) {
        return new PartnerConfirmed(
                project.sheet().id().value(),
                partner.invitation().id().value(),
                partner.ally().id().value(),
                partner.ally().name(),
                partner.signature().by().value(),
                partner.signature().charterVersion(),
                partner.signature().at());
    }

    private static ProjectWithdrawn withdrawn(ProjectEvent.Withdrawn event, Project project) {
        return new ProjectWithdrawn(
                project.sheet().id().value(),
                event.call().value(),
                event.reason().orElse(null),
                event.at());
    }

    /** All that a recusal may follow from: the lead, the confirmed, and organisations that were named and have not answered. */
    private static List<AlliedOrganisation> organisations(Alliance alliance) {
        Stream<AlliedOrganisation> lead = Stream.of(organisation(alliance.lead(), AllianceRole.LEAD, true));
        Stream<AlliedOrganisation> confirmed = alliance.confirmed().stream().map(ProjectContracts::organisation);
        Stream<AlliedOrganisation> invited = alliance.invited().stream()
                .flatMap(partner -> partner.organisation().stream())
                .map(ally -> organisation(ally, AllianceRole.PARTNER, false));
        return Stream.of(lead, confirmed, invited).flatMap(part -> part).toList();
    }

    private static AlliedOrganisation organisation(Ally ally, AllianceRole role, boolean confirmed) {
        return new AlliedOrganisation(
                ally.id().value(), ally.name(), ally.profile(), role, confirmed, null, Money.ZERO);
    }

    private static AlliedOrganisation organisation(Partner.Confirmed partner) {
        return new AlliedOrganisation(
                partner.ally().id().value(),
                partner.ally().name(),
                partner.ally().profile(),
                AllianceRole.PARTNER,
                true,
                partner.contribution().text(),
                partner.contribution().value());
    }

    private static Dossier dossier(ProjectSheet sheet) {
        Presentation presentation = sheet.presentation().content();
        Budget budget = sheet.budget().content();
        return new Dossier(
                presentation.title(),
                presentation.summary(),
                presentation.sdgs(),
                presentation.objective().orElseThrow(),
                presentation.partnershipKinds(),
                presentation.territories().stream().map(TerritoryCode::toString).toList(),
                budget.expenses().stream().map(ProjectContracts::line).toList(),
                Stream.concat(Stream.of(asked(budget)), budget.others().stream().map(ProjectContracts::line))
                        .toList(),
                budget.requested(),
                sheet.documents().stream().map(ProjectContracts::document).toList(),
                signatures(sheet.alliance()));
    }

    private static List<Dossier.CharterSignature> signatures(Alliance alliance) {
        Stream<Dossier.CharterSignature> lead =
                alliance.leadSignature().stream().map(signature -> signature(alliance.lead(), signature));
        Stream<Dossier.CharterSignature> partners =
                alliance.confirmed().stream().map(partner -> signature(partner.ally(), partner.signature()));
        return Stream.concat(lead, partners).toList();
    }

    private static Dossier.CharterSignature signature(Ally ally, Signature signature) {
        return new Dossier.CharterSignature(
                ally.id().value(), signature.by().value(), signature.at(), signature.charterVersion());
    }

    private static Dossier.BudgetLine asked(Budget budget) {
        return new Dossier.BudgetLine(ASKED, BudgetLineKind.MONEY, budget.requested(), null, true);
    }

    private static Dossier.BudgetLine line(Budget.Expense expense) {
        return new Dossier.BudgetLine(expense.label(), expense.kind(), expense.amount());
    }

    private static Dossier.BudgetLine line(Budget.Resource resource) {
        return new Dossier.BudgetLine(resource.label(), resource.kind(), resource.amount(), resource.confirmed(), null);
    }

    private static Dossier.Document document(Document document) {
        return new Dossier.Document(document.id().value(), document.kind(), document.fileName(), document.sizeBytes());
    }

    private static EligibilityFinding finding(Finding finding) {
        return new EligibilityFinding(finding.rule(), finding.outcome(), finding.reason(), finding.arguments());
    }

    private static PremiumRate rate(AlliancePremium premium) {
        return new PremiumRate(
                premium.ratePoints(),
                premium.terms().stream()
                        .map(term -> new PremiumRate.Term(term.kind(), term.points(), term.detail()))
                        .toList());
    }
}
