package fr.fondationdesterritoires.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.SessionConvened;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.notifications.LocalMailServer;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of an application on its way through the committee. */
class TellingOfTheCommitteeTests extends Telling {

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

    private static String whole(MimeMessage mail) throws Exception {
        return MailParts.everything(mail);
    }
}
