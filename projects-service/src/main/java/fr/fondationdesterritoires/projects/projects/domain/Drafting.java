package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.TooSoon;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The acts on a draft: each says what happens, or why not. */
public final class Drafting {

    /** Between two mails about the same project to the same address. */
    public static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    /** Of any kinds, those that an earlier call asked for among them. */
    public static final int MOST_DOCUMENTS = 40;

    private Drafting() {}

    public static ProjectEvent.Drafted begin(
            ProjectId id, Ally lead, Optional<CallId> call, String title, PersonId by, Instant at) {
        ProjectSheet sheet = new ProjectSheet(
                id,
                1,
                Section.first(Presentation.titled(title), at),
                Section.first(Budget.EMPTY, at),
                new Alliance(lead, Optional.empty(), List.of()),
                List.of(),
                call,
                at,
                at);
        return new ProjectEvent.Drafted(sheet, by);
    }

    public static Outcome<ProjectEvent> savePresentation(
            Project.Draft draft, Presentation content, long expectedVersion, Instant at) {
        Section<Presentation> current = draft.sheet().presentation();
        return current.version() == expectedVersion
                ? Outcome.accepted(new ProjectEvent.PresentationSaved(current.next(content, at)))
                : Outcome.refused(new ProjectRefusal.StalePresentation(current));
    }

    public static Outcome<ProjectEvent> saveBudget(
            Project.Draft draft, Budget content, long expectedVersion, Instant at) {
        Section<Budget> current = draft.sheet().budget();
        return current.version() == expectedVersion
                ? Outcome.accepted(new ProjectEvent.BudgetSaved(current.next(content, at)))
                : Outcome.refused(new ProjectRefusal.StaleBudget(current));
    }

    public static Outcome<ProjectEvent> chooseCall(Project.Draft draft, CallId call, long expectedVersion, Instant at) {
        return draft.sheet().version() == expectedVersion
                ? Outcome.accepted(new ProjectEvent.CallChosen(call, at))
                : Outcome.refused(new ProjectRefusal.StaleProject(draft));
    }

    /** Whatever became of earlier invitations: who takes one back and sends it again writes to the same person twice. */
    public static Outcome<ProjectEvent> invite(
            Project.Draft draft, PartnerId id, Invitation invitation, InvitationAllowance allowance) {
        Alliance alliance = draft.sheet().alliance();
        if (alliance.invited().size() + alliance.confirmed().size() >= Alliance.MOST_PARTNERS) {
            return Outcome.refused(Because.TOO_MANY_PARTNERS);
        }
        if (isInvited(alliance, invitation.email())) {
            return Outcome.refused(Because.ALREADY_INVITED);
        }
        if (invitation.organisation().filter(ally -> alliance.counts(ally.id())).isPresent()) {
            return Outcome.refused(Because.ALREADY_ALLIED);
        }
        Instant at = invitation.at();
        return nextMail(alliance, invitation.email())
                .filter(at::isBefore)
                .map(next -> TooSoon.invited(next, at))
                .or(() -> allowance.nextAfter(at).map(next -> TooSoon.usedUp(next, at)))
                .<Outcome<ProjectEvent>>map(Outcome::refused)
                .orElseGet(
                        () -> Outcome.accepted(new ProjectEvent.PartnerInvited(new Partner.Invited(id, invitation))));
    }

    private static Optional<Instant> nextMail(Alliance alliance, EmailAddress email) {
        return alliance.partners().stream()
                .map(Partner::invitation)
                .filter(invitation -> invitation.email().equals(email))
                .map(Drafting::nextMail)
                .max(Comparator.naturalOrder());
    }

    private static Instant nextMail(Invitation invitation) {
        return invitation.lastSent().plus(BETWEEN_MAILS);
    }

    private static boolean isInvited(Alliance alliance, EmailAddress email) {
        return alliance.invited().stream()
                .anyMatch(partner -> partner.invitation().email().equals(email));
    }

    public static Outcome<ProjectEvent> remind(Project.Draft draft, PartnerId id, Instant at) {
        return draft.sheet().alliance().partner(id).flatMap(partner -> switch (partner) {
            case Partner.Invited invited
            when at.isBefore(nextMail(invited.invitation())) ->
                Outcome.refused(TooSoon.reminded(nextMail(invited.invitation()), at));
            case Partner.Invited invited ->
                Outcome.accepted(new ProjectEvent.PartnerReminded(
                        new Partner.Invited(id, invited.invitation().sentAgain(at))));
            case Partner.Confirmed _, Partner.Declined _, Partner.Left _ -> Outcome.refused(Because.INVITATION_CLOSED);
        });
    }

    /** The lead takes an invitation back or parts with a partner, or the partner leaves by itself: {@code as} which. */
    public static Outcome<ProjectEvent> part(
            Project.Draft draft, PartnerId id, AllianceRole as, PersonId by, Instant at) {
        return draft.sheet().alliance().partner(id).flatMap(partner -> switch (partner) {
            case Partner.Invited _, Partner.Confirmed _ ->
                Outcome.accepted(new ProjectEvent.PartnerLeft(
                        new Partner.Left(id, partner.invitation(), partner.organisation(), at), as, by));
            case Partner.Declined _, Partner.Left _ -> Outcome.refused(Because.UNKNOWN_PARTNER);
        });
    }

    /** The lead signs the charter. A signature of that version stays as it is: it proves who signed, and when. */
    public static Outcome<Change> sign(Project project, Signature signature, String charterInForce) {
        return project instanceof Project.Draft draft && isSigned(draft, signature.charterVersion())
                ? Outcome.accepted(new Change.None(draft))
                : project.change(draft -> inForce(signature, charterInForce).map(ProjectEvent.CharterSigned::new));
    }

    private static boolean isSigned(Project.Draft draft, String charterVersion) {
        return draft.sheet()
                .alliance()
                .leadSignature()
                .filter(signature -> signature.charterVersion().equals(charterVersion))
                .isPresent();
    }

    private static Outcome<Signature> inForce(Signature signature, String charterInForce) {
        return signature.charterVersion().equals(charterInForce)
                ? Outcome.accepted(signature)
                : Outcome.refused(Because.CHARTER_OUTDATED);
    }

    /** With what an invited person answers. */
    public record Commitment(Ally organisation, Contribution contribution, Signature signature) {}

    /**
     * The invited person commits an organisation in which they may sign; {@code membership} is their place in it. Whoever
     * repeats it finds it done.
     */
    public static Outcome<Change> confirm(
            Project project,
            Partner partner,
            Commitment commitment,
            Optional<MembershipRole> membership,
            String charterInForce) {
        return isConfirmed(partner, commitment)
                ? Outcome.accepted(new Change.None(project))
                : project.change(draft -> inForce(commitment.signature(), charterInForce)
                        .flatMap(signature -> confirm(draft, partner, commitment, membership)));
    }

    private static boolean isConfirmed(Partner partner, Commitment commitment) {
        return partner instanceof Partner.Confirmed confirmed
                && confirmed.ally().id().equals(commitment.organisation().id())
                && confirmed.signature().by().equals(commitment.signature().by());
    }

    private static Outcome<ProjectEvent> confirm(
            Project.Draft draft, Partner partner, Commitment commitment, Optional<MembershipRole> membership) {
        if (membership.filter(Standing::maySignFor).isEmpty()) {
            return Outcome.refused(Because.SIGNATORY_REQUIRED);
        }
        if (draft.sheet().alliance().counts(commitment.organisation().id())) {
            return Outcome.refused(Because.ALREADY_ALLIED);
        }
        return open(partner)
                .map(invited -> new ProjectEvent.PartnerConfirmed(new Partner.Confirmed(
                        invited.id(),
                        invited.invitation(),
                        commitment.organisation(),
                        commitment.contribution(),
                        commitment.signature())));
    }

    /** Only the invited person declines; if they did, it stays so. */
    public static Outcome<Change> decline(Project project, Partner partner, Instant at) {
        return partner instanceof Partner.Declined
                ? Outcome.accepted(new Change.None(project))
                : project.change(draft -> open(partner)
                        .map(invited -> new ProjectEvent.InvitationDeclined(
                                new Partner.Declined(invited.id(), invited.invitation(), at))));
    }

    private static Outcome<Partner.Invited> open(Partner partner) {
        return partner instanceof Partner.Invited invited
                ? Outcome.accepted(invited)
                : Outcome.refused(Because.INVITATION_CLOSED);
    }

    /**
     * A document that the call asks for takes its place.
     *
     * @param asked the kinds that the chosen call asks for; none without a call
     * @param known the document that stood there when whoever attaches it looked
     */
    public static Outcome<ProjectEvent> attach(
            Project.Draft draft,
            Document document,
            Optional<List<String>> asked,
            Optional<DocumentId> known,
            Instant at) {
        if (asked.isEmpty()) {
            return Outcome.refused(Because.CALL_REQUIRED);
        }
        if (!asked.get().contains(document.kind())) {
            return Outcome.refused(Because.DOCUMENT_NOT_ASKED);
        }
        Optional<Document> current = draft.sheet().document(document.kind());
        if (!current.map(Document::id).equals(known)) {
            return Outcome.refused(new ProjectRefusal.StaleDocument(current));
        }
        return current.isEmpty() && draft.sheet().documents().size() >= MOST_DOCUMENTS
                ? Outcome.refused(Because.TOO_MANY_DOCUMENTS)
                : Outcome.accepted(new ProjectEvent.DocumentAttached(document, at));
    }

    public static Outcome<ProjectEvent> removeDocument(Project.Draft draft, String kind, DocumentId known, Instant at) {
        Optional<Document> current = draft.sheet().document(kind);
        if (current.isEmpty()) {
            return Outcome.refused(Because.UNKNOWN_DOCUMENT);
        }
        return current.get().id().equals(known)
                ? Outcome.accepted(new ProjectEvent.DocumentRemoved(current.get(), at))
                : Outcome.refused(new ProjectRefusal.StaleDocument(current));
    }
}
