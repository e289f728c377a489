package fr.fondationdesterritoires.notifications.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTests {

    private static final Wording WORDING = new Wording();

    private static final Facts EVERYTHING = Facts.NONE
            .text("title", "Une cuisine partagée")
            .text("number", "2026-000123")
            .text("lead", "Les Jardins du Furan")
            .text("organisation", "Ville de Saint-Étienne")
            .text("catalyst", "Nadia Roy")
            .text("committee", "Comité du Fonds ODD 17")
            .text("place", "Paris")
            .text("fingerprint", "9f86d0")
            .text("hash", "9f86d0")
            .text("reason", "Le calendrier a changé.")
            .text("reasons", "Trop peu de partenaires.")
            .text("conditions", "Une réunion publique.")
            .moment("submittedAt", Instant.parse("2026-11-22T22:59:59Z"))
            .moment("startsAt", Instant.parse("2026-12-01T08:30:00Z"))
            .moment("answerBy", Instant.parse("2026-12-01T08:30:00Z"))
            .moment("closedAt", Instant.parse("2026-12-01T08:30:00Z"))
            .moment("withdrawnAt", Instant.parse("2026-12-01T08:31:00Z"))
            .code("left", TakenOffReason.NO_QUORUM)
            .code("outcome", DecisionOutcome.FUNDED)
            .code("role", StaffRole.FUND_MANAGER)
            .moment("changedAt", Instant.parse("2026-12-01T08:30:00Z"))
            .moment("decidedAt", Instant.parse("2026-12-01T08:30:00Z"))
            .amount("amount", Money.ofEuros(12_500))
            .amount("premium", Money.ofEuros(1_250))
            .count("index", 42)
            .count("without", 1)
            .code("mode", SessionMode.BOTH)
            .codes("rules", List.of(EligibilityRule.E1, EligibilityRule.E4))
            .texts("items", List.of("Une cuisine partagée", "Un tiers-lieu"));

    /** Decisions have sentences of their own for each outcome. */
    static Stream<Arguments> everyMessage() {
        return Stream.of(MessageKind.values())
                .flatMap(kind -> Stream.of(DecisionOutcome.values())
                        .limit(kind.name().startsWith("DECISION") ? DecisionOutcome.values().length : 1)
                        .flatMap(outcome ->
                                Stream.of(Language.values()).map(language -> Arguments.of(kind, language, outcome))));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void every_message_says_what_happened_and_has_a_link_to_follow(
            MessageKind kind, Language language, DecisionOutcome outcome) {
        Written written = WORDING.write(kind, EVERYTHING.code("variant", outcome), language);

        assertThat(written.subject()).isNotBlank().doesNotContain("{", kind.name());
        assertThat(written.paragraphs())
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(paragraph).isNotBlank().doesNotContain("{", "}"));
        assertThat(written.action()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void only_the_receipt_bears_the_number_in_its_subject(
            MessageKind kind, Language language, DecisionOutcome outcome) {
        String subject = WORDING.write(kind, EVERYTHING.code("variant", outcome), language)
                .subject();

        assertThat(subject.contains("2026-000123")).isEqualTo(kind == MessageKind.SUBMISSION_RECEIPT);
    }

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(ResourceBundle.getBundle("words", Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle("words", Locale.FRENCH).keySet());
    }

    @Test
    void an_instant_is_told_in_paris_and_in_words() {
        assertThat(text(MessageKind.SUBMISSION_RECEIPT, EVERYTHING, Language.FRENCH))
                .contains("le dimanche 22 novembre 2026 à 23 h 59 (heure de Paris)");
        assertThat(text(MessageKind.SUBMISSION_RECEIPT, EVERYTHING, Language.ENGLISH))
                .contains("on Sunday 22 November 2026 at 23:59 (Paris time)");
    }

    @Test
    void an_amount_is_written_the_readers_way() {
        Facts funded = EVERYTHING.code("variant", DecisionOutcome.FUNDED).amount("amount", Money.ofCents(1_250_050));

        assertThat(text(MessageKind.DECISION, funded, Language.FRENCH))
                .contains("12\u00a0500,50\u00a0€", "1\u00a0250\u00a0€");
        assertThat(text(MessageKind.DECISION, funded, Language.ENGLISH)).contains("€12,500.50", "€1,250");
    }

    @Test
    void a_sentence_without_its_fact_is_left_out() {
        Facts known = Facts.NONE.text("title", "Une cuisine partagée").text("lead", "Les Jardins du Furan");

        assertThat(text(MessageKind.PARTNER_INVITATION, known, Language.FRENCH))
                .contains("Les Jardins du Furan")
                .doesNotContain("Organisation invitée");
    }

    @Test
    void the_decision_decides_which_sentences_are_written() {
        assertThat(text(MessageKind.DECISION, EVERYTHING.code("variant", DecisionOutcome.REFUSED), Language.FRENCH))
                .contains("n'a pas retenu", "Trop peu de partenaires.")
                .doesNotContain("Conditions");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_a_premium_that_was_cut_is_said_to_be(Language language) {
        Facts funded = EVERYTHING.code("variant", DecisionOutcome.FUNDED);
        String cut = language == Language.FRENCH ? "Cette prime est réduite" : "This premium is cut down";

        assertThat(text(MessageKind.DECISION, funded, language)).doesNotContain(cut);
        assertThat(text(MessageKind.DECISION, funded.code("cut", Note.TO_THE_MAXIMUM), language))
                .contains(cut);
    }

    private enum Note {
        TO_THE_MAXIMUM
    }

    @ParameterizedTest
    @EnumSource(TakenOffReason.class)
    void each_reason_for_leaving_an_agenda_has_its_words(TakenOffReason reason) {
        for (Language language : Language.values()) {
            assertThat(text(MessageKind.TAKEN_OFF_AGENDA, EVERYTHING.code("left", reason), language))
                    .doesNotContain(reason.name());
        }
    }

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void each_outcome_that_outlives_a_withdrawal_has_its_words(DecisionOutcome outcome) {
        for (Language language : Language.values()) {
            assertThat(text(MessageKind.WITHDRAWAL_REFUSED, EVERYTHING.code("outcome", outcome), language))
                    .doesNotContain(outcome.name());
        }
    }

    @Test
    void codes_are_told_in_words_line_by_line() {
        assertThat(text(MessageKind.APPLICATION_INELIGIBLE, EVERYTHING, Language.ENGLISH))
                .contains("\n– the lead's profile is not one that the call admits\n– the amount asked");
    }

    @Test
    void what_people_wrote_is_never_taken_for_a_place_to_fill() {
        Facts facts = EVERYTHING.text("title", "Budget {number} $1");

        assertThat(WORDING.write(MessageKind.DECISION_TO_CATALYST, facts, Language.ENGLISH)
                        .subject())
                .contains("Budget {number} $1");
    }

    @Test
    void a_contact_is_told_once_looked_up_and_not_before() {
        UUID nadia = UUID.randomUUID();
        Facts facts = EVERYTHING.contacts("catalystsContact", List.of(nadia, UUID.randomUUID()));

        assertThat(text(MessageKind.CATALYST_ACCEPTED, facts, Language.FRENCH)).doesNotContain("prendre contact");
        Facts lookedUp = facts.withContacts(Map.of(nadia, "Nadia Roy <nadia@exemple.fr>"));
        assertThat(text(MessageKind.CATALYST_ACCEPTED, lookedUp, Language.FRENCH))
                .endsWith("Vous pouvez prendre contact dès maintenant\u00a0:\n– Nadia Roy <nadia@exemple.fr>");
        assertThat(text(MessageKind.CATALYST_ACCEPTED, facts.withContacts(Map.of()), Language.FRENCH))
                .doesNotContain("prendre contact");
    }

    @Test
    void a_catalyst_is_named_once_looked_up_and_else_told_of_as_what_they_are() {
        UUID nadia = UUID.randomUUID();
        Facts facts = Facts.NONE.text("title", "Une cuisine partagée").person("catalyst", nadia);

        assertThat(facts.people()).containsExactly(nadia);
        assertThat(subject(facts.withNames(Map.of(nadia, "Nadia Roy")), Language.FRENCH))
                .isEqualTo("Nadia Roy accompagne votre projet");
        Facts nobodyKnown = facts.withNames(Map.of(UUID.randomUUID(), "Paul Roux"));
        assertThat(subject(nobodyKnown, Language.FRENCH))
                .isEqualTo("Un catalyseur territorial accompagne votre projet");
        assertThat(subject(nobodyKnown, Language.ENGLISH)).isEqualTo("A territorial catalyst accompanies your project");
    }

    private static String subject(Facts facts, Language language) {
        return WORDING.write(MessageKind.CATALYST_ACCEPTED, facts, language).subject();
    }

    @Test
    void who_cannot_stop_a_mail_is_told_why() {
        Facts links = Facts.NONE.text("preferences", "http://localhost:8080/notifications/preferences");
        assertThat(WORDING.phrase("why.ALWAYS", links, Language.FRENCH))
                .contains("ne peut pas être arrêté", "sans lui");
        assertThat(WORDING.phrase("why.ALWAYS", links, Language.ENGLISH)).contains("cannot be stopped", "without it");
    }

    @Test
    void an_invitation_says_until_when_where_that_is_known() {
        assertThat(text(MessageKind.PARTNER_INVITATION, EVERYTHING, Language.FRENCH))
                .doesNotContain("se clôt");
        assertThat(text(
                        MessageKind.PARTNER_INVITATION,
                        EVERYTHING.moment("closesAt", Instant.parse("2026-12-01T22:59:59Z")),
                        Language.FRENCH))
                .contains("se clôt le mardi 1 décembre 2026 à 23 h 59 (heure de Paris)");
    }

    private static String text(MessageKind kind, Facts facts, Language language) {
        return WORDING.write(kind, facts, language).text();
    }
}
