package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.projects.projects.domain.Invitation;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectEvent;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import fr.fondationdesterritoires.projects.projects.domain.Submission;
import fr.fondationdesterritoires.projects.timeline.Timeline.Actor;
import fr.fondationdesterritoires.projects.timeline.Timeline.Kind;
import fr.fondationdesterritoires.projects.timeline.Timeline.Step;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which steps of the timeline the alliance's own acts make; saving a section makes none. */
final class ProjectSteps {

    private ProjectSteps() {}

    static Optional<Step> of(ProjectEvent event, Project after) {
        return switch (event) {
            case ProjectEvent.Drafted drafted ->
                lead(drafted.sheet().createdAt(), Kind.DRAFT_BEGUN, Map.of("leadName", leadName(after)));
            case ProjectEvent.PartnerInvited(Partner.Invited partner) ->
                lead(partner.invitation().lastSent(), Kind.PARTNER_INVITED, named(partner.invitation()));
            case ProjectEvent.PartnerConfirmed(Partner.Confirmed partner) ->
                partner(
                        partner.signature().at(),
                        Kind.PARTNER_CONFIRMED,
                        organisation(partner.ally().name()));
            case ProjectEvent.InvitationDeclined(Partner.Declined partner) ->
                partner(partner.at(), Kind.PARTNER_DECLINED, named(partner.invitation()));
            case ProjectEvent.PartnerLeft left -> left(left.partner(), left.as());
            case ProjectEvent.CharterSigned(Signature signature) ->
                lead(signature.at(), Kind.CHARTER_SIGNED, organisation(leadName(after)));
            case ProjectEvent.Submitted(Submission ignored, Receipt receipt) ->
                lead(receipt.submittedAt(), Kind.SUBMITTED, Map.of("number", receipt.number()));
            case ProjectEvent.Withdrawn withdrawn -> lead(withdrawn.at(), Kind.WITHDRAWN, Map.of());
            case ProjectEvent.PresentationSaved ignored -> Optional.empty();
            case ProjectEvent.BudgetSaved ignored -> Optional.empty();
            case ProjectEvent.CallChosen ignored -> Optional.empty();
            case ProjectEvent.PartnerReminded ignored -> Optional.empty();
            case ProjectEvent.DocumentAttached ignored -> Optional.empty();
            case ProjectEvent.DocumentRemoved ignored -> Optional.empty();
        };
    }

    private static Optional<Step> left(Partner.Left partner, AllianceRole as) {
        Map<String, Object> data =
                partner.ally().map(ally -> organisation(ally.name())).orElseGet(() -> named(partner.invitation()));
        return switch (as) {
            case LEAD ->
                lead(partner.at(), partner.ally().isPresent() ? Kind.PARTNER_LEFT : Kind.INVITATION_TAKEN_BACK, data);
            case PARTNER -> partner(partner.at(), Kind.PARTNER_LEFT, data);
        };
    }

    private static Optional<Step> lead(Instant at, Kind kind, Map<String, Object> data) {
        return Optional.of(new Step(at, kind, Actor.LEAD, data));
    }

    private static Optional<Step> partner(Instant at, Kind kind, Map<String, Object> data) {
        return Optional.of(new Step(at, kind, Actor.PARTNER, data));
    }

    private static Map<String, Object> named(Invitation invitation) {
        return invitation.organisationName().map(ProjectSteps::organisation).orElse(Map.of());
    }

    private static Map<String, Object> organisation(String name) {
        return Map.of("organisationName", name);
    }

    private static String leadName(Project project) {
        return project.sheet().alliance().lead().name();
    }
}
