package fr.fondationdesterritoires.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystRequestEnded;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.notifications.LocalMailServer;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of the asking of catalysts. */
class TellingOfCatalystsTests extends Telling {

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

    private void declined(TestPerson catalyst, boolean expired, long version) {
        UUID match = UUID.randomUUID();
        UUID catalystId = UUID.randomUUID();
        events.deliver(
                new CatalystAsked(
                        match, story.projectId, story.title, catalystId, catalyst.id(), Story.NOON, Story.NOON),
                version);
        events.deliver(new CatalystDeclined(match, story.projectId, catalystId, expired, Story.NOON), version + 1);
    }
}
