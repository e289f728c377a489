package fr.fondationdesterritoires.territories.observatory;

import static fr.fondationdesterritoires.territories.Submissions.decision;
import static fr.fondationdesterritoires.territories.Submissions.project;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.territories.RunningService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.CacheControl;
import org.springframework.test.web.reactive.server.WebTestClient;

class ObservatoryTests extends RunningService {

    @Test
    void nothing_supported_yet_is_told_as_nothing() {
        figures()
                .jsonPath("$.supportedProjects")
                .isEqualTo(0)
                .jsonPath("$.totalCents")
                .isEqualTo(0)
                .jsonPath("$.byDepartment.length()")
                .isEqualTo(0);
    }

    @Test
    void a_funded_project_counts_with_its_premium() {
        ProjectSubmitted project = project("Cuisine partagée", "commune-42218", "commune-69123");
        deliver(project);
        deliver(decision(project, DecisionOutcome.FUNDED, 10_000));
        figures()
                .jsonPath("$.supportedProjects")
                .isEqualTo(1)
                .jsonPath("$.totalCents")
                .isEqualTo(1_100_000)
                .jsonPath("$.byDepartment[0].code")
                .isEqualTo("department-42")
                .jsonPath("$.byDepartment[0].name")
                .isEqualTo("Loire")
                .jsonPath("$.byDepartment[0].amountCents")
                .isEqualTo(550_000)
                .jsonPath("$.bySdg[0].sdg")
                .isEqualTo(3)
                .jsonPath("$.byProfile.length()")
                .isEqualTo(2)
                .jsonPath("$.medianProfiles")
                .isEqualTo(2.0);
    }

    @Test
    void a_decision_heard_of_first_counts_too() {
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(decision(project, DecisionOutcome.FUNDED, 10_000));
        figures().jsonPath("$.supportedProjects").isEqualTo(0);
        deliver(project);
        figures().jsonPath("$.supportedProjects").isEqualTo(1);
    }

    @Test
    void what_is_not_funded_does_not_count() {
        for (DecisionOutcome outcome : DecisionOutcome.values()) {
            ProjectSubmitted project = project("Projet " + outcome);
            deliver(project);
            deliver(decision(project, outcome, 1_000));
        }
        figures().jsonPath("$.supportedProjects").isEqualTo(1);
    }

    @Test
    void a_superseding_decision_takes_the_place_of_the_one_before() {
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(project);
        deliver(decision(project, DecisionOutcome.FUNDED, 10_000));
        deliver(decision(project, DecisionOutcome.REFUSED, 0));
        figures().jsonPath("$.supportedProjects").isEqualTo(0);
    }

    @Test
    void everybodys_caches_may_keep_the_figures() {
        client.get()
                .uri("/api/observatory")
                .exchange()
                .expectHeader()
                .cacheControl(CacheControl.maxAge(0, TimeUnit.SECONDS).cachePublic());
    }

    private WebTestClient.BodyContentSpec figures() {
        return client.get()
                .uri("/api/observatory")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
