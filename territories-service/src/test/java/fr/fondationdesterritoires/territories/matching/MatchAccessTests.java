package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.territories.Submissions.lead;
import static fr.fondationdesterritoires.territories.Submissions.organisation;
import static fr.fondationdesterritoires.territories.Submissions.project;
import static fr.fondationdesterritoires.territories.Submissions.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystsProposed;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchAccessTests extends MatchingService {

    @Test
    void the_one_asked_reads_the_dossier() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        deliver(project("Cuisine partagée"));
        String match = "/api/matches/" + only(CatalystAsked.class).matchId();
        get(ines.person(), match)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Cuisine partagée")
                .jsonPath("$.leadName")
                .isEqualTo("Les Jardins du Furan")
                .jsonPath("$.dossier.dossier.requestedCents")
                .isEqualTo(2_000_000)
                .jsonPath("$.dossier.alliance.length()")
                .isEqualTo(3)
                .jsonPath("$.reasons[0].kind")
                .isEqualTo("LEVEL")
                .jsonPath("$.reasons[0].level")
                .isEqualTo("department")
                .jsonPath("$.reasons[1].sdgs[0]")
                .isEqualTo(11)
                .jsonPath("$.reasons[2].freeCapacity")
                .isEqualTo(2);
        get(ines.person(), "/api/matches?mine")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].state")
                .isEqualTo("ASKED")
                .jsonPath("$.items[0].dossier")
                .doesNotExist();
    }

    @Test
    void to_others_a_match_does_not_exist() {
        exists(Catalyst.named("Inès").on(3, 11));
        Recognised next = recognise(Catalyst.named("Marc"));
        ProjectSubmitted project = project("Cuisine partagée");
        TestPerson ally = TestTokens.person("Awa Diop");
        deliver(organisation(lead(project), ally));
        deliver(project);
        UUID asked = only(CatalystAsked.class).matchId();
        UUID proposed = only(CatalystsProposed.class).proposals().get(1).matchId();
        for (TestPerson other : List.of(stranger, admin, ally, next.person())) {
            for (UUID match : List.of(asked, proposed, UUID.randomUUID())) {
                refused(get(other, "/api/matches/" + match), 404, "match-not-found");
                refused(post(other, "/api/matches/" + match + "/acceptance"), 404, "match-not-found");
                refused(post(other, "/api/matches/" + match + "/decline"), 404, "match-not-found");
                refused(
                        put(
                                other,
                                "/api/matches/" + match + "/opinion",
                                Map.of("verdict", "FAVOURABLE", "reasons", "Une alliance solide.")),
                        404,
                        "match-not-found");
            }
            get(other, "/api/matches?mine")
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
        }
        assertThat(states(project.projectId())).containsExactly("ASKED", "PROPOSED");
    }

    @Test
    void a_fund_manager_knows_all_and_answers_for_nobody() {
        exists(Catalyst.named("Inès"));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(project);
        UUID match = only(CatalystAsked.class).matchId();
        get(manager, "/api/matches/" + match)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.dossier")
                .exists();
        get(manager, "/api/matches?projectId=" + project.projectId())
                .expectBody()
                .jsonPath("$.items[0].reasons.length()")
                .isEqualTo(3);
        refused(post(manager, "/api/matches/" + match + "/acceptance"), 404, "match-not-found");
        refused(post(manager, "/api/matches/" + match + "/decline"), 404, "match-not-found");
    }

    @Test
    void a_fund_manager_of_an_allied_organisation_knows_no_more_than_the_alliance() {
        exists(Catalyst.named("Inès"));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(organisation(lead(project), manager));
        deliver(project);
        refused(get(manager, "/api/matches/" + only(CatalystAsked.class).matchId()), 404, "match-not-found");
        get(manager, "/api/matches?projectId=" + project.projectId())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].catalyst.name")
                .isEqualTo("Inès")
                .jsonPath("$.items[0].reasons.length()")
                .isEqualTo(0);
    }

    @Test
    void a_fund_manager_of_an_organisation_that_has_not_answered_knows_nothing() {
        exists(Catalyst.named("Inès"));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(organisation(unconfirmed(project), manager));
        deliver(project);
        refused(get(manager, "/api/matches?projectId=" + project.projectId()), 404, "project-not-found");
    }

    @Test
    void the_alliance_knows_names_and_states_only() {
        exists(Catalyst.named("Inès"));
        ProjectSubmitted project = project("Cuisine partagée");
        TestPerson ally = TestTokens.person("Awa Diop");
        deliver(organisation(lead(project), ally));
        deliver(project);
        get(ally, "/api/matches?projectId=" + project.projectId())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].catalyst.name")
                .isEqualTo("Inès")
                .jsonPath("$.items[0].state")
                .isEqualTo("ASKED")
                .jsonPath("$.items[0].reasons.length()")
                .isEqualTo(0)
                .jsonPath("$.items[0].answerBy")
                .doesNotExist()
                .jsonPath("$.items[0].dossier")
                .doesNotExist();
    }

    @Test
    void a_match_names_its_catalyst_while_the_person_is_known_and_gives_the_number_always() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        deliver(project("Cuisine partagée"));
        String match = "/api/matches/" + only(CatalystAsked.class).matchId();
        get(manager, match)
                .expectBody()
                .jsonPath("$.catalyst.name")
                .isEqualTo("Inès")
                .jsonPath("$.catalyst.number")
                .isEqualTo(1);

        events.deliverErasure(Topics.PEOPLE, ines.person().id().toString());
        get(manager, match)
                .expectBody()
                .jsonPath("$.catalyst.name")
                .doesNotExist()
                .jsonPath("$.catalyst.number")
                .isEqualTo(1);
    }

    @Test
    void an_organisation_that_has_not_confirmed_is_no_alliance_yet() {
        ProjectSubmitted project = project("Cuisine partagée");
        TestPerson invited = TestTokens.person("Léa Blanc");
        deliver(organisation(unconfirmed(project), invited));
        deliver(project);
        refused(get(invited, "/api/matches?projectId=" + project.projectId()), 404, "project-not-found");
    }

    @Test
    void to_others_a_project_does_not_exist() {
        exists(Catalyst.named("Inès"));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(project);
        refused(get(stranger, "/api/matches?projectId=" + project.projectId()), 404, "project-not-found");
        refused(get(stranger, "/api/matches?projectId=" + UUID.randomUUID()), 404, "project-not-found");
        refused(get(manager, "/api/matches?projectId=" + UUID.randomUUID()), 404, "project-not-found");
    }

    @Test
    void the_anonymous_know_nothing() {
        String match = "/api/matches/" + UUID.randomUUID();
        refused(client.get().uri("/api/matches?mine").exchange(), 401, "sign-in-required");
        refused(client.get().uri(match).exchange(), 401, "sign-in-required");
        refused(client.post().uri(match + "/acceptance").exchange(), 401, "sign-in-required");
        refused(client.post().uri(match + "/decline").exchange(), 401, "sign-in-required");
        refused(client.put().uri(match + "/opinion").exchange(), 401, "sign-in-required");
    }

    @Test
    void what_was_asked_is_read_page_by_page_latest_first() {
        Recognised ines = recognise(Catalyst.named("Inès"));
        for (int at = 1; at <= 5; at++) {
            deliver(project("Projet " + at));
        }
        Map<?, ?> first = page(ines.person(), "/api/matches?mine&limit=3");
        Map<?, ?> second = page(ines.person(), "/api/matches?mine&limit=3&cursor=" + first.get("next"));
        assertThat(Stream.of(first, second)
                        .flatMap(page -> items(page).stream())
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("title")))
                        .toList())
                .containsExactly("Projet 5", "Projet 4", "Projet 3", "Projet 2", "Projet 1");
        assertThat(second.get("next")).isNull();
    }

    @Test
    void bad_input_is_refused_in_words() {
        refused(get(stranger, "/api/matches"), 400, "match-filter-required");
        refused(get(stranger, "/api/matches?mine=false"), 400, "match-filter-required");
        refused(get(stranger, "/api/matches?mine=perhaps"), 400, "parameter-invalid");
        refused(get(stranger, "/api/matches?projectId=mine"), 400, "parameter-invalid");
        refused(get(stranger, "/api/matches/mine"), 400, "parameter-invalid");
        refused(get(stranger, "/api/matches?mine&limit=0"), 400, "parameter-invalid");
        refused(get(stranger, "/api/matches?mine&cursor=zzz"), 400, "cursor-invalid");
        refused(post(stranger, "/api/matches/mine/acceptance"), 400, "parameter-invalid");
        refused(post(stranger, "/api/matches/mine/decline"), 400, "parameter-invalid");
    }
}
