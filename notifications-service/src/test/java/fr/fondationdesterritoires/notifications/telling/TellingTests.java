package fr.fondationdesterritoires.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.SessionConvened;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystRequestEnded;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.notifications.LocalMailServer;
import fr.fondationdesterritoires.notifications.NotificationsTest;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@NotificationsTest
class TellingTests {

    private final Story story = new Story();

    @Autowired
    private TestEvents events;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private MeterRegistry meters;

    @Test
    void somebody_invited_without_an_account_gets_a_mail_once_the_address_is_known() throws Exception {
        TestPerson guest = TestTokens.person("").withEmail("guest." + story.number + "@exemple.fr");
        events.deliver(story.invitation(guest.id()), 1);
        await().untilAsserted(() -> assertThat(kinds(guest)).containsExactly("PARTNER_INVITATION"));

        events.deliver(story.known(guest), 1);

        MimeMessage mail = theMailTo(guest);
        assertThat(mail.getSubject()).isEqualTo("Les Jardins du Furan vous invite à rejoindre un projet");
        assertThat(text(mail))
                .startsWith("Bonjour,")
                .contains(
                        story.title,
                        "http://localhost:8080/invitations/",
                        "se clôt le mardi 22 décembre 2026",
                        "une organisation a indiqué votre adresse",
                        "http://localhost:8080/no-more-invitations/" + guest.id());
    }

    @Test
    void a_submission_gives_the_lead_a_receipt_and_tells_the_partner_in_their_language() throws Exception {
        everybodyKnown();
        events.deliver(story.submission(), 2);

        assertThat(theMailTo(story.awa).getSubject())
                .isEqualTo("Dossier " + story.number + "\u00a0: votre dépôt est enregistré");
        assertThat(theMailTo(story.partner).getSubject())
                .isEqualTo("The project \"" + story.title + "\" was submitted");
        assertThat(kinds(story.awa)).containsExactly("SUBMISSION_RECEIPT");
        assertThat(kinds(story.partner)).containsExactly("SUBMISSION_OF_ALLIANCE");
    }

    @Test
    void whoever_gets_or_loses_a_staff_role_is_told_whatever_they_want_by_mail() throws Exception {
        events.deliver(story.known(story.awa), 1);
        events.deliver(
                new StaffRoleChanged(story.awa.id(), StaffRole.FUND_MANAGER, StaffRoleChanged.Change.GIVEN, Story.NOON),
                1);

        MimeMessage mail = theMailTo(story.awa);
        assertThat(mail.getSubject()).isEqualTo("Un rôle vous est confié\u00a0: gestion des fonds");
        assertThat(text(mail)).contains("le dimanche 22 novembre 2026 à 12 h 00", "reconnectez-vous");

        events.deliver(
                new StaffRoleChanged(story.awa.id(), StaffRole.FUND_MANAGER, StaffRoleChanged.Change.TAKEN, Story.NOON),
                2);
        await().untilAsserted(() ->
                assertThat(kinds(story.awa)).containsExactlyInAnyOrder("STAFF_ROLE_GIVEN", "STAFF_ROLE_TAKEN"));
    }

    @Test
    void a_partner_whose_members_are_known_late_is_told_all_the_same() {
        events.deliver(story.known(story.awa), 1);
        events.deliver(story.known(story.partner), 1);
        events.deliver(story.lead(), 1);
        events.deliver(story.submission(), 2);
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(kinds(story.awa)).isEmpty());

        events.deliver(story.partnerOrganisation(story.partner), 1);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(kinds(story.awa)).containsExactly("SUBMISSION_RECEIPT");
            assertThat(kinds(story.partner)).containsExactly("SUBMISSION_OF_ALLIANCE");
        });
    }

    @Test
    void those_who_are_known_need_not_wait_for_ever_for_one_who_is_not_and_are_told_once() {
        events.deliver(story.known(story.awa), 1);
        events.deliver(story.known(story.partner), 1);
        events.deliver(story.lead(), 1);
        events.deliver(story.submission(), 2);
        await().untilAsserted(() -> assertThat(troubles()).containsExactly("INCOMPLETE"));

        run("update notice set created_at = created_at - interval '3 minutes', due_at = now() where project_id = '"
                + story.projectId + "'");
        await().untilAsserted(() -> assertThat(kinds(story.awa)).containsExactly("SUBMISSION_RECEIPT"));
        assertThat(troubles()).containsExactly("INCOMPLETE");

        events.deliver(story.partnerOrganisation(story.partner), 1);
        run("update notice set due_at = now() where project_id = '" + story.projectId + "'");
        await().untilAsserted(() -> assertThat(kinds(story.partner)).containsExactly("SUBMISSION_OF_ALLIANCE"));
        assertThat(kinds(story.awa)).containsExactly("SUBMISSION_RECEIPT");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void a_notice_that_cannot_be_told_waits_and_holds_up_no_other() {
        UUID broken = UUID.randomUUID();
        run("insert into notice (event_id, occurrence, named, facts, happened, created_at, due_at) values ('" + broken
                + "', 'OF_ANOTHER_TIME', '{}', '{}', now(), now(), '2000-01-01')");
        try {
            TestPerson guest = someone("Louis Martin");
            events.deliver(story.invitation(guest.id()), 1);

            await().untilAsserted(() -> assertThat(kinds(guest)).containsExactly("PARTNER_INVITATION"));
            await().untilAsserted(() -> assertThat(attempts(broken)).isGreaterThan(1));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(meters.get("notices.postponed")
                                    .tag("trouble", "failed")
                                    .gauge()
                                    .value())
                            .isPositive());
        } finally {
            run("delete from notice where event_id = '" + broken + "'");
        }
    }

    @Test
    void a_catalyst_and_the_alliance_get_each_others_contact_by_mail_and_none_is_kept() throws Exception {
        everybodyKnown();
        events.deliver(story.submission(), 2);
        TestPerson catalyst = someone("Nadia Roy");
        events.deliver(
                new CatalystAccepted(UUID.randomUUID(), story.projectId, UUID.randomUUID(), catalyst.id(), Story.NOON),
                1);

        assertThat(text(theMailTo(catalyst))).contains("– Awa Diop <" + story.awa.email() + ">");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(LocalMailServer.mailsTo(story.awa.email()))
                        .anySatisfy(mail -> assertThat(text(mail)).contains("– Nadia Roy <" + catalyst.email() + ">")));
        assertThat(facts(catalyst) + facts(story.awa)).doesNotContain(story.awa.email(), catalyst.email(), "Nadia");
    }

    @Test
    void a_catalyst_whose_request_ended_with_the_project_is_told() throws Exception {
        TestPerson catalyst = someone("Nadia Roy");
        events.deliver(
                new CatalystRequestEnded(
                        UUID.randomUUID(), story.projectId, story.title, UUID.randomUUID(), catalyst.id(), Story.NOON),
                1);

        assertThat(text(theMailTo(catalyst))).contains(story.title, "Vous n'avez plus à répondre");
    }

    @Test
    void a_partner_who_has_not_confirmed_is_told_nothing() {
        everybodyKnown();
        events.deliver(story.alliance(false), 3);
        events.deliver(received(false), 1);

        await().untilAsserted(() -> assertThat(kinds(story.awa)).containsExactly("APPLICATION_INELIGIBLE"));
        assertThat(kinds(story.partner)).isEmpty();
    }

    @Test
    void an_eligible_application_is_told_in_the_portal_without_a_second_mail() {
        everybodyKnown();
        events.deliver(received(true), 1);

        await().untilAsserted(() -> assertThat(kinds(story.awa)).containsExactly("APPLICATION_RECEIVED"));
        await().during(Duration.ofMillis(700))
                .untilAsserted(() ->
                        assertThat(LocalMailServer.mailsTo(story.awa.email())).isEmpty());
    }

    @Test
    void the_catalysts_part_is_told_step_by_step() throws Exception {
        everybodyKnown();
        TestPerson catalyst = someone("Nadia Roy");
        UUID match = UUID.randomUUID();
        UUID catalystId = UUID.randomUUID();
        events.deliver(
                new CatalystAsked(
                        match,
                        story.projectId,
                        story.title,
                        catalystId,
                        catalyst.id(),
                        Story.NOON,
                        Story.NOON.plus(Duration.ofDays(10))),
                1);
        assertThat(text(theMailTo(catalyst)))
                .contains("Répondez avant le mercredi 2 décembre 2026 à 12 h 00", "/matches/" + match);

        events.deliver(new CatalystAccepted(match, story.projectId, catalystId, catalyst.id(), Story.NOON), 2);
        events.deliver(
                new LocalOpinionGiven(
                        match,
                        story.projectId,
                        UUID.randomUUID(),
                        catalystId,
                        catalyst.id(),
                        OpinionVerdict.UNFAVOURABLE,
                        "Raisons réservées au comité",
                        Story.NOON),
                3);

        await().untilAsserted(() -> assertThat(kinds(story.awa)).contains("CATALYST_ACCEPTED", "LOCAL_OPINION_GIVEN"));
        assertThat(facts(story.awa)).doesNotContain("réservées", "UNFAVOURABLE", "Nadia");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(LocalMailServer.mailsTo(story.awa.email()))
                        .anySatisfy(
                                mail -> assertThat(mail.getSubject()).isEqualTo("Nadia Roy accompagne votre projet")));
    }

    @Test
    void a_catalyst_who_let_the_time_pass_learns_it_and_one_who_declined_is_not_told_what_they_did() {
        everybodyKnown();
        TestPerson late = someone("Nadia Roy");
        TestPerson busy = someone("Paul Roux");
        declined(late, true, 1);
        declined(busy, false, 3);

        await().untilAsserted(() -> assertThat(kinds(late)).contains("ANSWER_TIME_PASSED"));
        await().untilAsserted(
                        () -> assertThat(kinds(story.awa)).containsExactly("CATALYST_DECLINED", "CATALYST_DECLINED"));
        assertThat(kinds(busy)).containsExactly("CATALYST_ASKED");
    }

    @Test
    void fund_managers_learn_that_no_catalyst_is_left_unless_they_are_of_the_alliance() {
        everybodyKnown();
        TestPerson manager = TestTokens.person("Jeanne Petit");
        events.deliver(story.known(manager, StaffRole.FUND_MANAGER), 1);
        events.deliver(story.known(story.partner, StaffRole.FUND_MANAGER), 2);
        events.deliver(new NoCatalystLeft(story.projectId, UUID.randomUUID(), story.title, Story.NOON), 1);

        await().untilAsserted(() -> assertThat(kinds(manager)).contains("NO_CATALYST_LEFT"));
        assertThat(kinds(story.partner)).isEmpty();
    }

    @Test
    void a_convocation_names_the_items_each_member_may_know_and_joins_a_calendar_entry() throws Exception {
        TestPerson free = someone("Jeanne Petit");
        TestPerson recused = TestTokens.person("Paul Roux").speaking(Locale.ENGLISH);
        events.deliver(story.known(recused), 1);
        UUID session = UUID.randomUUID();
        events.deliver(
                new SessionConvened(
                        session,
                        UUID.randomUUID(),
                        "Comité du Fonds ODD 17",
                        Story.NOON.plus(Duration.ofDays(9)),
                        "Paris",
                        SessionMode.BOTH,
                        List.of(
                                new SessionConvened.Convened(free.id(), List.of(story.title, "Un tiers-lieu"), 0),
                                new SessionConvened.Convened(recused.id(), List.of("Un tiers-lieu"), 1)),
                        Story.NOON),
                1);

        MimeMessage toFree = theMailTo(free);
        MimeMessage toRecused = theMailTo(recused);
        assertThat(text(toFree)).contains(story.title, "Un tiers-lieu").doesNotContain("sans vous");
        assertThat(text(toRecused)).contains("Un tiers-lieu", "Items treated without you: 1.");
        assertThat(whole(toRecused)).doesNotContain(story.title).contains("text/calendar", "method=PUBLISH");
        assertThat(facts(recused)).doesNotContain(story.title);
    }

    @Test
    void a_closed_ballot_sends_the_ledgers_head_and_nothing_of_the_file_and_nothing_to_who_is_in_conflict()
            throws Exception {
        everybodyKnown();
        TestPerson member = someone("Jeanne Petit");
        UUID item = UUID.randomUUID();
        UUID committee = UUID.randomUUID();
        events.deliver(
                new ApplicationPlacedOnAgenda(UUID.randomUUID(), story.projectId, UUID.randomUUID(), item, Story.NOON),
                1);
        events.deliver(
                new BallotClosed(
                        UUID.randomUUID(),
                        committee,
                        item,
                        List.of(member.id(), story.partner.id()),
                        42,
                        "9f86d081",
                        Story.NOON),
                1);

        MimeMessage mail = theMailTo(member);
        assertThat(text(mail)).contains("42 écritures", "9f86d081", "/check/" + committee);
        assertThat(whole(mail) + facts(member)).doesNotContain(story.title, story.projectId.toString());
        assertThat(kinds(story.partner)).doesNotContain("BALLOT_CLOSED");
    }

    @Test
    void a_decision_is_told_to_the_alliance_and_to_its_catalyst_without_the_votes() throws Exception {
        everybodyKnown();
        TestPerson catalyst = someone("Nadia Roy");
        events.deliver(
                new CatalystAccepted(UUID.randomUUID(), story.projectId, UUID.randomUUID(), catalyst.id(), Story.NOON),
                1);
        events.deliver(
                new DecisionTaken(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        story.projectId,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        story.number,
                        DecisionOutcome.FUNDED,
                        "majority",
                        Money.ofEuros(20_000),
                        Money.ofEuros(2_000),
                        "Une réunion publique dans l'année.",
                        null,
                        List.of(),
                        42,
                        "9f86d081",
                        Story.NOON,
                        true),
                1);

        await().untilAsserted(() ->
                assertThat(kinds(catalyst)).containsExactlyInAnyOrder("ACCOMPANIMENT_BEGINS", "DECISION_TO_CATALYST"));
        await().untilAsserted(() ->
                assertThat(kinds(story.partner)).containsExactlyInAnyOrder("CATALYST_ACCEPTED", "DECISION"));
        await().untilAsserted(() -> assertThat(LocalMailServer.mailsTo(story.awa.email()))
                .anySatisfy(mail -> assertThat(text(mail))
                        .contains(
                                "20\u00a0000\u00a0€",
                                "2\u00a0000\u00a0€",
                                "Cette prime est réduite",
                                "Une réunion publique dans l'année.")));
    }

    @Test
    void a_withdrawal_that_came_after_the_decision_is_told_to_the_lead_and_the_fund_managers() throws Exception {
        everybodyKnown();
        TestPerson manager = TestTokens.person("Jeanne Petit");
        events.deliver(story.known(manager, StaffRole.FUND_MANAGER), 1);
        UUID application = UUID.randomUUID();
        events.deliver(
                new WithdrawalRefused(
                        application,
                        story.projectId,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        DecisionOutcome.FUNDED,
                        Money.ofEuros(20_000),
                        Money.ofEuros(2_000),
                        Story.NOON,
                        Story.NOON.plusSeconds(60),
                        Story.NOON.plusSeconds(61)),
                1);

        assertThat(text(theMailTo(story.awa))).contains("avait déjà décidé", "le projet est soutenu");
        assertThat(text(theMailTo(manager))).contains("/management/applications/" + application);
        assertThat(kinds(story.partner)).containsExactly("WITHDRAWAL_REFUSED");
    }

    @Test
    void an_application_taken_off_an_agenda_is_told_to_the_alliance_with_the_reason() throws Exception {
        everybodyKnown();
        events.deliver(
                new ApplicationTakenOffAgenda(
                        UUID.randomUUID(),
                        story.projectId,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        TakenOffReason.NO_QUORUM,
                        Story.NOON),
                1);

        assertThat(text(theMailTo(story.awa))).contains("le quorum n'était pas atteint");
        assertThat(kinds(story.partner)).containsExactly("TAKEN_OFF_AGENDA");
    }

    private List<String> troubles() {
        List<String> troubles = database.sql(
                        "select coalesce(trouble, '') from notice where project_id = :project and occurrence = :what")
                .bind("project", story.projectId)
                .bind("what", "PROJECT_SUBMITTED")
                .mapValue(String.class)
                .all()
                .collectList()
                .block(Duration.ofSeconds(10));
        return troubles == null ? List.of() : troubles;
    }

    private int attempts(UUID event) {
        Integer attempts = database.sql("select attempts from notice where event_id = :event")
                .bind("event", event)
                .mapValue(Integer.class)
                .one()
                .block(Duration.ofSeconds(10));
        return attempts == null ? 0 : attempts;
    }

    private void run(String sql) {
        database.sql(sql).then().block(Duration.ofSeconds(10));
    }

    private void everybodyKnown() {
        events.deliver(story.known(story.awa), 1);
        events.deliver(story.known(story.partner), 1);
        events.deliver(story.lead(), 1);
        events.deliver(story.partnerOrganisation(story.partner), 1);
        events.deliver(story.alliance(true), 1);
    }

    private TestPerson someone(String name) {
        TestPerson person = TestTokens.person(name);
        events.deliver(story.known(person), 1);
        return person;
    }

    private void declined(TestPerson catalyst, boolean expired, long version) {
        UUID match = UUID.randomUUID();
        UUID catalystId = UUID.randomUUID();
        events.deliver(
                new CatalystAsked(
                        match, story.projectId, story.title, catalystId, catalyst.id(), Story.NOON, Story.NOON),
                version);
        events.deliver(new CatalystDeclined(match, story.projectId, catalystId, expired, Story.NOON), version + 1);
    }

    private ApplicationReceived received(boolean eligible) {
        return new ApplicationReceived(
                UUID.randomUUID(),
                UUID.randomUUID(),
                story.projectId,
                UUID.randomUUID(),
                story.number,
                eligible,
                eligible ? List.of() : List.of(EligibilityRule.E4),
                Story.NOON);
    }

    private static MimeMessage theMailTo(TestPerson person) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(LocalMailServer.mailsTo(person.email())).hasSize(1));
        return LocalMailServer.mailsTo(person.email()).getFirst();
    }

    private List<String> kinds(TestPerson person) {
        return column(person, "kind");
    }

    private String facts(TestPerson person) {
        return String.join("\n", column(person, "facts"));
    }

    private List<String> column(TestPerson person, String column) {
        List<String> values = database.sql("select " + column + " from message where person_id = :id order by position")
                .bind("id", person.id())
                .mapValue(String.class)
                .all()
                .collectList()
                .block(Duration.ofSeconds(10));
        return values == null ? List.of() : values;
    }

    private static String text(MimeMessage mail) throws Exception {
        return MailParts.text(mail);
    }

    private static String whole(MimeMessage mail) throws Exception {
        return MailParts.everything(mail);
    }
}
