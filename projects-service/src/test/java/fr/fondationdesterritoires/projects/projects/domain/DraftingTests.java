package fr.fondationdesterritoires.projects.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.TooSoon;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DraftingTests {

    private static final Contribution TIME = new Contribution("Du temps", Money.ZERO);
    private static final InvitationAllowance FREE = new InvitationAllowance(1, List.of());
    private static final Document STATUTES = Given.document("statutes");
    private static final Optional<List<String>> ASKED = Optional.of(List.of("statutes"));
    private static final String IN_FORCE = Given.SIGNATURE.charterVersion();
    private final Project.Draft draft = Given.draft();

    @Test
    void a_new_draft_has_a_title_a_lead_and_nothing_else() {
        ProjectSheet sheet = Drafting.begin(
                        draft.sheet().id(), Given.LEAD, Optional.empty(), "Un jardin", Given.AWA, Given.NOW)
                .sheet();
        assertThat(sheet.title()).isEqualTo("Un jardin");
        assertThat(sheet.alliance().organisations()).containsExactly(Given.LEAD);
        assertThat(sheet.version()).isEqualTo(1);
    }

    @Test
    void a_section_is_saved_over_the_version_it_was_read_in() {
        Presentation content = Given.presentation(List.of(17), "commune-42218");
        Project after = after(Drafting.savePresentation(draft, content, 2, Given.NOW));
        assertThat(after.sheet().presentation()).isEqualTo(new Section<>(3, Given.NOW, content));
        assertThat(after.sheet().budget()).isEqualTo(draft.sheet().budget());
        assertThat(after.sheet().version()).isEqualTo(draft.sheet().version() + 1);
    }

    @Test
    void a_stale_section_is_refused_with_what_is_there() {
        assertThat(Drafting.savePresentation(draft, draft.sheet().presentation().content(), 1, Given.NOW))
                .isEqualTo(Outcome.refused(
                        new ProjectRefusal.StalePresentation(draft.sheet().presentation())));
        assertThat(Drafting.saveBudget(draft, Budget.EMPTY, 2, Given.NOW))
                .isEqualTo(Outcome.refused(
                        new ProjectRefusal.StaleBudget(draft.sheet().budget())));
        assertThat(Drafting.chooseCall(draft, Given.call().id(), 3, Given.NOW))
                .isEqualTo(Outcome.refused(new ProjectRefusal.StaleProject(draft)));
    }

    @Test
    void an_address_is_invited_once_at_a_time() {
        Partner.Invited marie = Given.invited("marie.new@exemple.fr");
        Project invited = after(Drafting.invite(draft, marie.id(), marie.invitation(), FREE));
        assertThat(invited.sheet().alliance().invited()).containsExactly(marie);
        assertThat(Drafting.invite((Project.Draft) invited, marie.id(), marie.invitation(), FREE))
                .isEqualTo(Outcome.refused(Because.ALREADY_INVITED));
    }

    @Test
    void an_organisation_of_the_alliance_is_not_invited_again() {
        Partner.Invited guest = Given.invited("zoe@exemple.fr");
        Invitation toTheLead = new Invitation(
                guest.invitation().id(),
                guest.invitation().contact(),
                guest.invitation().email(),
                Optional.empty(),
                Optional.of(Given.LEAD),
                Given.AWA,
                Given.NOW,
                Given.NOW);
        assertThat(Drafting.invite(draft, guest.id(), toTheLead, FREE))
                .isEqualTo(Outcome.refused(Because.ALREADY_ALLIED));
    }

    @Test
    void an_alliance_has_30_partners_at_most() {
        Partner.Invited one = Given.invited("zoe@exemple.fr");
        assertThat(Drafting.invite(withPartners(29), one.id(), one.invitation(), FREE)
                        .isAccepted())
                .isTrue();
        assertThat(Drafting.invite(withPartners(30), one.id(), one.invitation(), FREE))
                .isEqualTo(Outcome.refused(Because.TOO_MANY_PARTNERS));
    }

    private static Project.Draft withPartners(int count) {
        List<Partner.Invited> partners = Collections.nCopies(count, 0).stream()
                .map(ignored -> Given.invited(UUID.randomUUID() + "@exemple.fr"))
                .toList();
        return new Project.Draft(Given.with(Given.alliance(partners.toArray(Partner[]::new))));
    }

    @Test
    void a_reminder_waits_for_an_hour() {
        Partner.Invited marie = Given.invited("marie@exemple.fr");
        Project.Draft inviting = new Project.Draft(Given.with(Given.alliance(marie)));
        assertThat(Drafting.remind(inviting, marie.id(), Given.NOW.plusSeconds(3599)))
                .isEqualTo(Outcome.refused(TooSoon.reminded(Given.NOW.plusSeconds(3600), Given.NOW.plusSeconds(3599))));
        assertThat(Drafting.remind(inviting, marie.id(), Given.NOW.plusSeconds(3600))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_second_reminder_waits_for_an_hour_after_the_first() {
        Partner.Invited marie = Given.invited("marie@exemple.fr");
        Project.Draft inviting = new Project.Draft(Given.with(Given.alliance(marie)));
        Instant first = Given.NOW.plusSeconds(7200);
        Project.Draft reminded = (Project.Draft) after(inviting, Drafting.remind(inviting, marie.id(), first));
        assertThat(Drafting.remind(reminded, marie.id(), first.plusSeconds(3599)))
                .isEqualTo(Outcome.refused(TooSoon.reminded(first.plusSeconds(3600), first.plusSeconds(3599))));
    }

    static List<Partner> endedParts() {
        Partner.Invited marie = Given.invited("marie@exemple.fr");
        return List.of(
                new Partner.Left(marie.id(), marie.invitation(), Optional.empty(), Given.NOW),
                new Partner.Declined(marie.id(), marie.invitation(), Given.NOW));
    }

    @ParameterizedTest
    @MethodSource("endedParts")
    void an_address_is_not_written_to_again_within_an_hour_whatever_became_of_the_invitation(Partner ended) {
        Project.Draft parted = new Project.Draft(Given.with(Given.alliance(ended)));
        Instant soon = Given.NOW.plusSeconds(3599);
        Instant next = Given.NOW.plusSeconds(3600);
        PartnerId id = new PartnerId(UUID.randomUUID());
        assertThat(Drafting.invite(parted, id, sentAt("marie@exemple.fr", soon), FREE))
                .isEqualTo(Outcome.refused(TooSoon.invited(next, soon)));
        assertThat(Drafting.invite(parted, id, sentAt("zoe@exemple.fr", soon), FREE)
                        .isAccepted())
                .isTrue();
        assertThat(Drafting.invite(parted, id, sentAt("marie@exemple.fr", next), FREE)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_reminder_counts_as_a_mail_also_after_the_invitation_was_taken_back() {
        Partner.Invited marie = Given.invited("marie@exemple.fr");
        Project.Draft inviting = new Project.Draft(Given.with(Given.alliance(marie)));
        Instant reminded = Given.NOW.plusSeconds(7200);
        Project.Draft twice = (Project.Draft) after(inviting, Drafting.remind(inviting, marie.id(), reminded));
        Project.Draft parted =
                (Project.Draft) after(twice, Drafting.part(twice, marie.id(), AllianceRole.LEAD, Given.AWA, reminded));
        Instant soon = reminded.plusSeconds(60);
        assertThat(Drafting.invite(parted, new PartnerId(UUID.randomUUID()), sentAt("marie@exemple.fr", soon), FREE))
                .isEqualTo(Outcome.refused(TooSoon.invited(reminded.plusSeconds(3600), soon)));
    }

    @Test
    void a_person_invites_so_many_in_a_day() {
        PartnerId id = new PartnerId(UUID.randomUUID());
        Invitation next = sentAt("zoe@exemple.fr", Given.NOW);
        List<Instant> two = List.of(Given.NOW.minusSeconds(86_400 - 60), Given.NOW.minusSeconds(10));
        assertThat(Drafting.invite(draft, id, next, new InvitationAllowance(3, two))
                        .isAccepted())
                .isTrue();
        assertThat(Drafting.invite(draft, id, next, new InvitationAllowance(2, two)))
                .isEqualTo(Outcome.refused(TooSoon.usedUp(Given.NOW.plusSeconds(60), Given.NOW)));
        List<Instant> oneADayAgo = List.of(Given.NOW.minusSeconds(86_400), Given.NOW.minusSeconds(10));
        assertThat(Drafting.invite(draft, id, next, new InvitationAllowance(2, oneADayAgo))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_refused_mail_says_in_whole_minutes_when_the_next_may_go() {
        TooSoon refusal = TooSoon.invited(Instant.parse("2026-11-22T10:00:01Z"), Given.NOW);
        assertThat(refusal.arguments())
                .containsEntry("next", Instant.parse("2026-11-22T10:01:00Z"))
                .containsEntry("retryAfterSeconds", 61L);
    }

    private static Invitation sentAt(String email, Instant at) {
        return new Invitation(
                new InvitationId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new EmailAddress(email),
                Optional.empty(),
                Optional.empty(),
                Given.AWA,
                at,
                at);
    }

    @Test
    void who_answered_is_not_reminded() {
        Partner.Confirmed partner = Given.confirmed(ActorProfile.COMPANY);
        assertThat(Drafting.remind(new Project.Draft(Given.with(Given.alliance(partner))), partner.id(), Given.NOW))
                .isEqualTo(Outcome.refused(Because.INVITATION_CLOSED));
    }

    @ParameterizedTest
    @EnumSource(MembershipRole.class)
    void owners_and_signatories_commit_their_organisation_and_nobody_else(MembershipRole role) {
        boolean maySign = role == MembershipRole.OWNER || role == MembershipRole.SIGNATORY;
        assertThat(confirming(Optional.of(role)).isAccepted()).isEqualTo(maySign);
    }

    @Test
    void who_does_not_belong_to_an_organisation_does_not_commit_it() {
        assertThat(confirming(Optional.empty())).isEqualTo(Outcome.refused(Because.SIGNATORY_REQUIRED));
    }

    private static Drafting.Commitment commitment(Ally organisation) {
        return new Drafting.Commitment(organisation, TIME, Given.SIGNATURE);
    }

    private static Outcome<Change> confirming(Optional<MembershipRole> role) {
        Partner.Invited marie = Given.invited("marie@exemple.fr");
        Ally organisation = Given.ally("Ville", ActorProfile.LOCAL_AUTHORITY);
        Project.Draft inviting = new Project.Draft(Given.with(Given.alliance(marie)));
        return Drafting.confirm(inviting, marie, commitment(organisation), role, IN_FORCE);
    }

    @Test
    void a_confirmed_partner_counts_and_has_signed() {
        Partner.Invited marie = Given.invited("marie@exemple.fr");
        Ally city = Given.ally("Ville", ActorProfile.LOCAL_AUTHORITY);
        Project.Draft inviting = new Project.Draft(Given.with(Given.alliance(marie)));
        Project after =
                made(Drafting.confirm(inviting, marie, commitment(city), Optional.of(MembershipRole.OWNER), IN_FORCE));
        assertThat(after.sheet().alliance().organisations()).containsExactly(Given.LEAD, city);
        assertThat(after.sheet().alliance().invited()).isEmpty();
    }

    @Test
    void the_lead_is_not_its_own_partner() {
        Partner.Invited marie = Given.invited("marie@exemple.fr");
        Project.Draft inviting = new Project.Draft(Given.with(Given.alliance(marie)));
        assertThat(Drafting.confirm(
                        inviting, marie, commitment(Given.LEAD), Optional.of(MembershipRole.OWNER), IN_FORCE))
                .isEqualTo(Outcome.refused(Because.ALREADY_ALLIED));
    }

    @Test
    void a_closed_invitation_is_neither_confirmed_nor_declined() {
        Partner.Left left = new Partner.Left(
                Given.invited("a@exemple.fr").id(),
                Given.invited("a@exemple.fr").invitation(),
                Optional.empty(),
                Given.NOW);
        Project.Draft inviting = new Project.Draft(Given.with(Given.alliance(left)));
        assertThat(Drafting.decline(inviting, left, Given.NOW)).isEqualTo(Outcome.refused(Because.INVITATION_CLOSED));
        assertThat(Drafting.confirm(
                        inviting,
                        left,
                        commitment(Given.ally("Ville", ActorProfile.LOCAL_AUTHORITY)),
                        Optional.of(MembershipRole.OWNER),
                        IN_FORCE))
                .isEqualTo(Outcome.refused(Because.INVITATION_CLOSED));
    }

    @Test
    void who_confirms_twice_finds_it_done_whatever_became_of_the_project() {
        Partner.Confirmed partner = Given.confirmed(ActorProfile.COMPANY);
        Project.Draft allied = new Project.Draft(Given.with(Given.alliance(partner)));
        for (Project project : List.of(allied, Given.submitted(allied))) {
            assertThat(Drafting.confirm(project, partner, commitment(partner.ally()), Optional.empty(), "2027-1"))
                    .isEqualTo(Outcome.accepted(new Change.None(project)));
        }
    }

    @Test
    void a_confirmed_part_is_neither_anothers_nor_another_organisations() {
        Partner.Confirmed partner = Given.confirmed(ActorProfile.COMPANY);
        Project.Draft allied = new Project.Draft(Given.with(Given.alliance(partner)));
        Signature anothers = new Signature(IN_FORCE, new PersonId(UUID.randomUUID()), Given.NOW);
        Drafting.Commitment byAnother = new Drafting.Commitment(partner.ally(), TIME, anothers);
        Ally other = Given.ally("Ville", ActorProfile.LOCAL_AUTHORITY);
        Optional<MembershipRole> owner = Optional.of(MembershipRole.OWNER);
        assertThat(Drafting.confirm(allied, partner, byAnother, owner, IN_FORCE))
                .isEqualTo(Outcome.refused(Because.ALREADY_ALLIED));
        assertThat(Drafting.confirm(allied, partner, commitment(other), owner, IN_FORCE))
                .isEqualTo(Outcome.refused(Because.INVITATION_CLOSED));
    }

    @Test
    void who_declines_twice_finds_it_done() {
        Partner.Invited marie = Given.invited("marie@exemple.fr");
        Project.Draft inviting = new Project.Draft(Given.with(Given.alliance(marie)));
        Project declined = made(Drafting.decline(inviting, marie, Given.NOW));
        Partner partner = declined.sheet().alliance().partners().getFirst();
        assertThat(Drafting.decline(declined, partner, Given.NOW.plusSeconds(1)))
                .isEqualTo(Outcome.accepted(new Change.None(declined)));
    }

    @Test
    void the_lead_signs_the_charter_in_force() {
        Project.Draft unsigned = new Project.Draft(Given.with(new Alliance(Given.LEAD, Optional.empty(), List.of())));
        assertThat(Drafting.sign(unsigned, Given.SIGNATURE, "2027-1"))
                .isEqualTo(Outcome.refused(Because.CHARTER_OUTDATED));
        assertThat(made(Drafting.sign(unsigned, Given.SIGNATURE, IN_FORCE))
                        .sheet()
                        .alliance()
                        .leadSignature())
                .contains(Given.SIGNATURE);
    }

    @Test
    void a_signature_stays_the_proof_when_the_same_version_is_signed_again() {
        Signature again = new Signature(IN_FORCE, new PersonId(UUID.randomUUID()), Given.NOW.plusSeconds(60));
        assertThat(Drafting.sign(draft, again, IN_FORCE)).isEqualTo(Outcome.accepted(new Change.None(draft)));
    }

    @Test
    void a_new_version_of_the_charter_is_signed_anew() {
        Signature newer = new Signature("2027-1", Given.AWA, Given.NOW.plusSeconds(60));
        assertThat(made(Drafting.sign(draft, newer, "2027-1"))
                        .sheet()
                        .alliance()
                        .leadSignature())
                .contains(newer);
    }

    @Test
    void a_partner_that_left_counts_no_more() {
        Partner partner = draft.sheet().alliance().partners().getFirst();
        Project after = after(Drafting.part(draft, partner.id(), AllianceRole.LEAD, Given.AWA, Given.NOW));
        assertThat(after.sheet().alliance().organisations()).containsExactly(Given.LEAD);
        assertThat(Drafting.part((Project.Draft) after, partner.id(), AllianceRole.LEAD, Given.AWA, Given.NOW))
                .isEqualTo(Outcome.refused(Because.UNKNOWN_PARTNER));
    }

    @Test
    void a_document_that_is_not_there_is_not_removed() {
        assertThat(Drafting.removeDocument(draft, "statutes", STATUTES.id(), Given.NOW))
                .isEqualTo(Outcome.refused(Because.UNKNOWN_DOCUMENT));
    }

    @Test
    void a_document_is_attached_only_where_the_chosen_call_asks_for_it() {
        assertThat(attached(draft, Optional.empty(), Optional.empty()))
                .isEqualTo(Outcome.refused(Because.CALL_REQUIRED));
        assertThat(attached(draft, Optional.of(List.of("accounts")), Optional.empty()))
                .isEqualTo(Outcome.refused(Because.DOCUMENT_NOT_ASKED));
        assertThat(attached(draft, ASKED, Optional.empty()))
                .isEqualTo(Outcome.accepted(new ProjectEvent.DocumentAttached(STATUTES, Given.NOW)));
    }

    @Test
    void a_document_is_replaced_and_removed_by_who_knows_it_and_by_nobody_else() {
        Document there = Given.document("statutes");
        Project.Draft with = new Project.Draft(draft.sheet().with(there, Given.NOW));
        Outcome<ProjectEvent> stale = Outcome.refused(new ProjectRefusal.StaleDocument(Optional.of(there)));
        assertThat(attached(with, ASKED, Optional.empty())).isEqualTo(stale);
        assertThat(attached(with, ASKED, Optional.of(STATUTES.id()))).isEqualTo(stale);
        assertThat(attached(with, ASKED, Optional.of(there.id())).isAccepted()).isTrue();
        assertThat(Drafting.removeDocument(with, "statutes", STATUTES.id(), Given.NOW))
                .isEqualTo(stale);
        assertThat(Drafting.removeDocument(with, "statutes", there.id(), Given.NOW)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_document_that_was_taken_away_meanwhile_is_not_replaced() {
        assertThat(attached(draft, ASKED, Optional.of(STATUTES.id())))
                .isEqualTo(Outcome.refused(new ProjectRefusal.StaleDocument(Optional.empty())));
    }

    @Test
    void a_project_has_40_documents_at_most() {
        Project.Draft almost = withDocuments(39);
        assertThat(attached(almost, ASKED, Optional.empty()).isAccepted()).isTrue();
        assertThat(attached(withDocuments(40), ASKED, Optional.empty()))
                .isEqualTo(Outcome.refused(Because.TOO_MANY_DOCUMENTS));
    }

    private Project.Draft withDocuments(int count) {
        ProjectSheet sheet = draft.sheet();
        for (int at = 0; at < count; at++) {
            sheet = sheet.with(Given.document("kind-" + at), Given.NOW);
        }
        return new Project.Draft(sheet);
    }

    private static Outcome<ProjectEvent> attached(
            Project.Draft draft, Optional<List<String>> asked, Optional<DocumentId> known) {
        return Drafting.attach(draft, STATUTES, asked, known, Given.NOW);
    }

    private static Project made(Outcome<Change> outcome) {
        return outcome.fold(Change::after, refusal -> {
            throw new AssertionError(refusal.code());
        });
    }

    private Project after(Outcome<ProjectEvent> outcome) {
        return after(draft, outcome);
    }

    private static Project after(Project before, Outcome<ProjectEvent> outcome) {
        return outcome.fold(event -> Evolution.after(before, event), refusal -> {
            throw new AssertionError(refusal.code());
        });
    }
}
