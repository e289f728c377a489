package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.territories.Submissions.decision;
import static fr.fondationdesterritoires.territories.Submissions.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystRequestEnded;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EndingAMatchingTests extends MatchingService {

    @Autowired
    private ExpireAnswers expireAnswers;

    @Test
    void withdrawal_gives_the_place_back_once() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(project);
        post(ines.person(), "/api/matches/" + only(CatalystAsked.class).matchId() + "/acceptance")
                .expectStatus()
                .isOk();
        assertThat(taken(ines)).isEqualTo(1);
        deliver(withdrawn(project));
        deliver(withdrawn(project));
        assertThat(taken(ines)).isZero();
    }

    @Test
    void a_decision_on_a_withdrawn_project_takes_its_catalyst_up_again_even_beyond_their_capacity() {
        Recognised ines = recognise(Catalyst.named("Inès").with(1));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(project);
        post(ines.person(), "/api/matches/" + only(CatalystAsked.class).matchId() + "/acceptance")
                .expectStatus()
                .isOk();
        deliver(withdrawn(project));
        ProjectSubmitted other = project("Jardin partagé");
        deliver(other);
        post(
                        ines.person(),
                        "/api/matches/"
                                + events.published(CatalystAsked.class)
                                        .getLast()
                                        .matchId() + "/acceptance")
                .expectStatus()
                .isOk();

        deliver(decision(project, DecisionOutcome.FUNDED, 1_000));

        assertThat(taken(ines)).isEqualTo(2);
        deliver(withdrawn(project));
        assertThat(taken(ines)).isEqualTo(2);
    }

    @Test
    void withdrawal_ends_what_was_asked() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(project);
        deliver(withdrawn(project));
        UUID match = only(CatalystAsked.class).matchId();
        refused(post(ines.person(), "/api/matches/" + match + "/acceptance"), 409, "match-closed");
        assertThat(states(project.projectId())).containsExactly("SUPERSEDED");
        assertThat(only(CatalystRequestEnded.class).personId())
                .isEqualTo(ines.person().id());
        letTimePass(project.projectId());
        expireAnswers.run().block();
        assertThat(events.published(CatalystDeclined.class)).isEmpty();
    }

    @Test
    void a_refused_project_gives_the_place_back_and_a_funded_one_keeps_it() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        ProjectSubmitted funded = project("Financé");
        ProjectSubmitted refused = project("Refusé");
        deliver(funded);
        deliver(refused);
        events.published(CatalystAsked.class)
                .forEach(asked -> post(ines.person(), "/api/matches/" + asked.matchId() + "/acceptance")
                        .expectStatus()
                        .isOk());
        assertThat(taken(ines)).isEqualTo(2);
        deliver(decision(funded, DecisionOutcome.FUNDED, 1_000));
        deliver(decision(refused, DecisionOutcome.REFUSED, 0));
        assertThat(taken(ines)).isEqualTo(1);
    }

    @Test
    void a_further_round_keeps_the_catalyst() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        ProjectSubmitted first = project("Cuisine partagée");
        deliver(first);
        post(ines.person(), "/api/matches/" + only(CatalystAsked.class).matchId() + "/acceptance")
                .expectStatus()
                .isOk();
        deliver(new ProjectSubmitted(
                UUID.randomUUID(),
                first.projectId(),
                first.callId(),
                2,
                first.number(),
                first.submittedAt().plusSeconds(86_400),
                first.submittedBy(),
                first.sha256(),
                project("Cuisine partagée, complétée").dossier(),
                first.alliance(),
                first.eligibility(),
                first.premium()));
        assertThat(events.published(CatalystAsked.class)).hasSize(1);
        get(ines.person(), "/api/matches?mine")
                .expectBody()
                .jsonPath("$.items[0].title")
                .isEqualTo("Cuisine partagée, complétée");
    }
}
