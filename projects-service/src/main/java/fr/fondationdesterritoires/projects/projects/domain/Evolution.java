package fr.fondationdesterritoires.projects.projects.domain;

import java.util.Optional;

/** A project after an event: the one place where events change states. */
public final class Evolution {

    private Evolution() {}

    public static Project after(Project project, ProjectEvent event) {
        ProjectSheet sheet = project.sheet();
        return switch (event) {
            case ProjectEvent.Drafted drafted -> new Project.Draft(drafted.sheet());
            case ProjectEvent.PresentationSaved saved -> project.with(sheet.withPresentation(saved.section()));
            case ProjectEvent.BudgetSaved saved -> project.with(sheet.withBudget(saved.section()));
            case ProjectEvent.CallChosen chosen -> project.with(sheet.with(chosen.call(), chosen.at()));
            case ProjectEvent.PartnerInvited(Partner.Invited partner) ->
                project.with(sheet.with(
                        sheet.alliance().with(partner), partner.invitation().lastSent()));
            case ProjectEvent.PartnerReminded(Partner.Invited partner) ->
                project.with(sheet.with(
                        sheet.alliance().with(partner), partner.invitation().lastSent()));
            case ProjectEvent.PartnerConfirmed(Partner.Confirmed partner) ->
                project.with(sheet.with(
                        sheet.alliance().with(partner), partner.signature().at()));
            case ProjectEvent.InvitationDeclined(Partner.Declined partner) ->
                project.with(sheet.with(sheet.alliance().with(partner), partner.at()));
            case ProjectEvent.PartnerLeft left ->
                project.with(sheet.with(
                        sheet.alliance().with(left.partner()), left.partner().at()));
            case ProjectEvent.CharterSigned(Signature signature) ->
                project.with(sheet.with(sheet.alliance().signed(signature), signature.at()));
            case ProjectEvent.DocumentAttached attached -> project.with(sheet.with(attached.document(), attached.at()));
            case ProjectEvent.DocumentRemoved removed ->
                project.with(sheet.withoutDocument(removed.document().kind(), removed.at()));
            case ProjectEvent.Submitted submitted ->
                new Project.Submitted(sheet.touched(submitted.receipt().submittedAt()), submitted.receipt());
            case ProjectEvent.Withdrawn withdrawn -> withdrawn(project, withdrawn);
        };
    }

    private static Project withdrawn(Project project, ProjectEvent.Withdrawn event) {
        return switch (project) {
            case Project.Draft draft -> draft;
            case Project.HandedIn handedIn ->
                new Project.Withdrawn(
                        handedIn.sheet().touched(event.at()),
                        handedIn.receipt(),
                        event.reason(),
                        Optional.of(event.by()),
                        event.at());
        };
    }
}
