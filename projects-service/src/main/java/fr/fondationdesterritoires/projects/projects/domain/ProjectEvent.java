package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.time.Instant;
import java.util.Optional;

/** What happened to a project by an act of its alliance. */
public sealed interface ProjectEvent {

    record Drafted(ProjectSheet sheet, PersonId by) implements ProjectEvent {}

    record PresentationSaved(Section<Presentation> section) implements ProjectEvent {}

    record BudgetSaved(Section<Budget> section) implements ProjectEvent {}

    record CallChosen(CallId call, Instant at) implements ProjectEvent {}

    record PartnerInvited(Partner.Invited partner) implements ProjectEvent {}

    record PartnerReminded(Partner.Invited partner) implements ProjectEvent {}

    record PartnerConfirmed(Partner.Confirmed partner) implements ProjectEvent {}

    record InvitationDeclined(Partner.Declined partner) implements ProjectEvent {}

    /** {@code as} whom somebody ended it: the lead put the partner out, or the partner left. */
    record PartnerLeft(Partner.Left partner, AllianceRole as, PersonId by) implements ProjectEvent {}

    record CharterSigned(Signature signature) implements ProjectEvent {}

    record DocumentAttached(Document document, Instant at) implements ProjectEvent {}

    record DocumentRemoved(Document document, Instant at) implements ProjectEvent {}

    record Submitted(Submission submission, Receipt receipt) implements ProjectEvent {}

    record Withdrawn(CallId call, Optional<String> reason, PersonId by, Instant at) implements ProjectEvent {}
}
