package fr.fondationdesterritoires.territories.opinions;

import static fr.fondationdesterritoires.territories.Submissions.decision;
import static fr.fondationdesterritoires.territories.Submissions.lead;
import static fr.fondationdesterritoires.territories.Submissions.organisation;
import static fr.fondationdesterritoires.territories.Submissions.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.territories.RunningService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class OpinionControllerTests extends RunningService {

    private static final Map<String, Object> FAVOURABLE =
            Map.of("verdict", "FAVOURABLE", "reasons", "Une alliance solide, connue du quartier.");

    private static final Map<String, Object> RESERVED =
            Map.of("verdict", "RESERVED", "reasons", "Le local n'est plus sûr.");

    private static final Map<String, Object> UNFAVOURABLE =
            Map.of("verdict", "UNFAVOURABLE", "reasons", "Le local est fermé.");

    private final ProjectSubmitted project = project("Cuisine partagée");

    @Test
    void the_accompanying_catalyst_gives_an_opinion() {
        Asked asked = asked();
        accept(asked);
        put(asked.catalyst().person(), asked.opinion(), FAVOURABLE)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verdict")
                .isEqualTo("FAVOURABLE")
                .jsonPath("$.givenAt")
                .isNotEmpty();
        assertThat(events.published(LocalOpinionGiven.class)).singleElement().satisfies(event -> {
            assertThat(event.projectId()).isEqualTo(project.projectId());
            assertThat(event.submissionId()).isEqualTo(project.submissionId());
            assertThat(event.personId()).isEqualTo(asked.catalyst().person().id());
            assertThat(event.verdict()).isEqualTo(OpinionVerdict.FAVOURABLE);
        });
        get(asked.catalyst().person(), asked.match())
                .expectBody()
                .jsonPath("$.opinion.reasons")
                .isEqualTo("Une alliance solide, connue du quartier.");
        get(manager, asked.match()).expectBody().jsonPath("$.opinion").exists();
    }

    @Test
    void an_opinion_may_be_given_anew_until_the_decision() {
        Asked asked = asked();
        accept(asked);
        give(asked, FAVOURABLE).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        change(asked, RESERVED, 1).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(events.published(LocalOpinionGiven.class))
                .extracting(LocalOpinionGiven::verdict)
                .containsExactly(OpinionVerdict.FAVOURABLE, OpinionVerdict.RESERVED);
        deliver(decision(project, DecisionOutcome.DEFERRED, 0));
        change(asked, FAVOURABLE, 2).expectStatus().isOk();
        deliver(decision(project, DecisionOutcome.FUNDED, 1_000));
        refused(change(asked, RESERVED, 3), 409, "opinion-after-decision");
    }

    @Test
    void the_same_opinion_sent_again_is_neither_published_nor_dated_anew() {
        Asked asked = asked();
        accept(asked);
        give(asked, FAVOURABLE).expectStatus().isOk();
        give(asked, FAVOURABLE).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        change(asked, FAVOURABLE, 1).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        assertThat(events.published(LocalOpinionGiven.class)).hasSize(1);
    }

    @Test
    void the_same_opinion_on_a_further_round_is_published_for_that_round() {
        Asked asked = asked();
        accept(asked);
        give(asked, FAVOURABLE).expectStatus().isOk();
        ProjectSubmitted second = furtherRound(project);
        deliver(second);
        change(asked, FAVOURABLE, 1).expectStatus().isOk();
        assertThat(events.published(LocalOpinionGiven.class))
                .extracting(LocalOpinionGiven::submissionId)
                .containsExactly(project.submissionId(), second.submissionId());
    }

    @Test
    void an_opinion_changed_from_an_older_page_is_refused_with_the_present_one() {
        Asked asked = asked();
        accept(asked);
        give(asked, FAVOURABLE).expectStatus().isOk();
        refused(give(asked, RESERVED), 428, "if-match-required");
        change(asked, RESERVED, 1).expectStatus().isOk();
        change(asked, UNFAVOURABLE, 1)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-edit")
                .jsonPath("$.current.verdict")
                .isEqualTo("RESERVED")
                .jsonPath("$.current.version")
                .isEqualTo(2);
        get(asked.catalyst().person(), asked.match())
                .expectBody()
                .jsonPath("$.opinion.verdict")
                .isEqualTo("RESERVED")
                .jsonPath("$.opinion.version")
                .isEqualTo(2);
    }

    @Test
    void there_is_no_version_to_replace_before_the_first_opinion() {
        Asked asked = asked();
        accept(asked);
        refused(change(asked, FAVOURABLE, 1), 412, "opinion-none-to-change");
        assertThat(events.published(LocalOpinionGiven.class)).isEmpty();
        give(asked, FAVOURABLE).expectStatus().isOk();
    }

    @Test
    void one_who_has_not_accepted_gives_none() {
        Asked asked = asked();
        refused(put(asked.catalyst().person(), asked.opinion(), FAVOURABLE), 409, "opinion-needs-acceptance");
    }

    @Test
    void one_who_joined_the_alliance_gives_none() {
        Asked asked = asked();
        accept(asked);
        deliver(organisation(lead(project), asked.catalyst().person()));
        refused(put(asked.catalyst().person(), asked.opinion(), FAVOURABLE), 409, "catalyst-part-of-alliance");
    }

    @Test
    void others_give_none_and_the_alliance_reads_none() {
        Asked asked = asked();
        accept(asked);
        put(asked.catalyst().person(), asked.opinion(), FAVOURABLE)
                .expectStatus()
                .isOk();
        refused(put(manager, asked.opinion(), FAVOURABLE), 404, "match-not-found");
        refused(put(stranger, asked.opinion(), FAVOURABLE), 404, "match-not-found");
        deliver(organisation(lead(project), stranger));
        get(stranger, "/api/matches?projectId=" + project.projectId())
                .expectBody()
                .jsonPath("$.items[0].opinion")
                .doesNotExist();
    }

    @Test
    void bad_input_is_refused_in_words() {
        Asked asked = asked();
        accept(asked);
        put(asked.catalyst().person(), asked.opinion(), Map.of())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("opinion-invalid")
                .jsonPath("$.faults.length()")
                .isEqualTo(2);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("verdict", "FAVOURABLE", "reasons", "Bien."),
                Map.of("verdict", "FAVOURABLE", "reasons", "a".repeat(5_001)),
                Map.of("reasons", "Une alliance solide."))) {
            refused(put(asked.catalyst().person(), asked.opinion(), wrong), 422, "opinion-invalid");
        }
        refused(put(asked.catalyst().person(), asked.opinion(), Map.of("verdict", "SPLENDID")), 400, "body-unreadable");
        refused(put(stranger, "/api/matches/mine/opinion", FAVOURABLE), 400, "parameter-invalid");
    }

    private record Asked(Recognised catalyst, String match) {

        String opinion() {
            return match + "/opinion";
        }
    }

    private WebTestClient.ResponseSpec give(Asked asked, Map<String, Object> opinion) {
        return put(asked.catalyst().person(), asked.opinion(), opinion);
    }

    private WebTestClient.ResponseSpec change(Asked asked, Map<String, Object> opinion, long version) {
        return client.put()
                .uri(asked.opinion())
                .headers(asked.catalyst().person()::signIn)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(opinion)
                .exchange();
    }

    private static ProjectSubmitted furtherRound(ProjectSubmitted first) {
        return new ProjectSubmitted(
                UUID.randomUUID(),
                first.projectId(),
                first.callId(),
                2,
                first.number(),
                first.submittedAt().plusSeconds(86_400),
                first.submittedBy(),
                first.sha256(),
                first.dossier(),
                first.alliance(),
                first.eligibility(),
                first.premium());
    }

    private Asked asked() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        deliver(project);
        return new Asked(
                ines,
                "/api/matches/"
                        + events.published(CatalystAsked.class).getFirst().matchId());
    }

    private void accept(Asked asked) {
        post(asked.catalyst().person(), asked.match() + "/acceptance")
                .expectStatus()
                .isOk();
    }
}
