package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.territories.Submissions.decision;
import static fr.fondationdesterritoires.territories.Submissions.lead;
import static fr.fondationdesterritoires.territories.Submissions.organisation;
import static fr.fondationdesterritoires.territories.Submissions.project;
import static fr.fondationdesterritoires.territories.Submissions.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystsProposed;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.territories.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class MatchingActsTests extends RunningService {

    @Autowired
    private ExpireAnswers expireAnswers;

    @Nested
    class Proposing {

        @Test
        void a_submission_proposes_the_best_three_with_reasons_and_asks_the_first() {
            exists(Catalyst.named("Région").covering("region-84").on(3, 11));
            Recognised commune = recognise(Catalyst.named("Commune").covering("commune-42218"));
            exists(Catalyst.named("Ailleurs").covering("department-33"));
            exists(Catalyst.named("Deux objectifs").on(3, 11));
            exists(Catalyst.named("Plein").with(0));
            exists(Catalyst.named("Un objectif").on(3, 17));
            ProjectSubmitted project = project("Cuisine partagée");
            deliver(project);

            CatalystsProposed proposed = only(CatalystsProposed.class);
            assertThat(proposed.projectId()).isEqualTo(project.projectId());
            assertThat(proposed.submissionId()).isEqualTo(project.submissionId());
            assertThat(proposed.proposals())
                    .extracting(one -> "%d %s %s %s %d"
                            .formatted(
                                    one.rank(), one.catalystName(), one.level(), one.sharedSdgs(), one.freeCapacity()))
                    .containsExactly(
                            "1 Commune commune [11] 2",
                            "2 Deux objectifs department [3, 11] 2",
                            "3 Un objectif department [3] 2");
            CatalystAsked asked = only(CatalystAsked.class);
            assertThat(asked.personId()).isEqualTo(commune.person().id());
            assertThat(asked.projectTitle()).isEqualTo("Cuisine partagée");
            assertThat(Duration.between(asked.askedAt(), asked.answerBy())).isEqualTo(Duration.ofDays(10));
            assertThat(events.published(NoCatalystLeft.class)).isEmpty();
        }

        @Test
        void one_who_belongs_to_the_alliance_is_not_proposed() {
            Recognised ally = recognise(Catalyst.named("Alliée"));
            Recognised other = recognise(Catalyst.named("Autre"));
            ProjectSubmitted project = project("Cuisine partagée");
            deliver(organisation(lead(project), ally.person()));
            deliver(project);
            assertThat(only(CatalystsProposed.class).proposals())
                    .extracting(CatalystsProposed.Proposal::catalystId)
                    .containsExactly(other.id());
        }

        @Test
        void the_fund_manager_is_told_when_nobody_can() {
            ProjectSubmitted project = project("Cuisine partagée");
            deliver(project);
            assertThat(only(NoCatalystLeft.class).projectId()).isEqualTo(project.projectId());
            assertThat(events.published(CatalystsProposed.class)).isEmpty();
        }

        @Test
        void a_project_overseas_is_matched_like_any_other() {
            Recognised heimata = recognise(Catalyst.named("Heimata").covering("department-987"));
            deliver(project("Jardin de la mer", "commune-98735"));
            assertThat(only(CatalystAsked.class).catalystId()).isEqualTo(heimata.id());
        }

        @Test
        void a_refused_project_whose_submission_is_heard_of_late_asks_nobody() {
            exists(Catalyst.named("Inès"));
            ProjectSubmitted project = project("Cuisine partagée");
            deliver(decision(project, DecisionOutcome.REFUSED, 0));
            deliver(project);
            assertThat(events.published(CatalystAsked.class)).isEmpty();
        }
    }

    @Nested
    class Answering {

        @Test
        void acceptance_takes_a_place_and_ends_the_search() {
            Recognised ines = recognise(Catalyst.named("Inès"));
            exists(Catalyst.named("Marc"));
            deliver(project("Cuisine partagée"));
            UUID match = only(CatalystAsked.class).matchId();
            post(ines.person(), "/api/matches/" + match + "/acceptance")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("ACCEPTED");
            assertThat(only(CatalystAccepted.class).catalystId()).isEqualTo(ines.id());
            assertThat(taken(ines)).isEqualTo(1);
            assertThat(states(only(CatalystAsked.class).projectId())).containsExactly("ACCEPTED", "SUPERSEDED");
        }

        @Test
        void accepting_again_changes_nothing() {
            Recognised ines = recognise(Catalyst.named("Inès"));
            deliver(project("Cuisine partagée"));
            UUID match = only(CatalystAsked.class).matchId();
            post(ines.person(), "/api/matches/" + match + "/acceptance")
                    .expectStatus()
                    .isOk();
            post(ines.person(), "/api/matches/" + match + "/acceptance")
                    .expectStatus()
                    .isOk();
            assertThat(taken(ines)).isEqualTo(1);
            assertThat(events.published(CatalystAccepted.class)).hasSize(1);
        }

        @Test
        void many_clicks_at_once_accept_once() {
            Recognised ines = recognise(Catalyst.named("Inès").with(5));
            deliver(project("Cuisine partagée"));
            UUID match = only(CatalystAsked.class).matchId();
            List<Integer> answers = atOnce(Stream.generate(() -> match).limit(8), ines.person());
            assertThat(answers).containsOnly(200);
            assertThat(taken(ines)).isEqualTo(1);
            assertThat(events.published(CatalystAccepted.class)).hasSize(1);
        }

        @Test
        void of_projects_accepted_at_once_no_more_count_than_there_are_places() {
            Recognised ines = recognise(Catalyst.named("Inès").with(2));
            for (int at = 0; at < 6; at++) {
                deliver(project("Projet " + at));
            }
            List<UUID> asked = events.published(CatalystAsked.class).stream()
                    .map(CatalystAsked::matchId)
                    .toList();
            assertThat(asked).hasSize(6);
            List<Integer> answers = atOnce(asked.stream(), ines.person());
            assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
            assertThat(taken(ines)).isEqualTo(2);
            assertThat(events.published(CatalystAccepted.class)).hasSize(2);
        }

        @Test
        void one_at_capacity_is_told_so() {
            Recognised ines = recognise(Catalyst.named("Inès").with(1));
            deliver(project("Premier"));
            deliver(project("Second"));
            List<CatalystAsked> asked = events.published(CatalystAsked.class);
            post(ines.person(), "/api/matches/" + asked.get(0).matchId() + "/acceptance")
                    .expectStatus()
                    .isOk();
            refused(
                    post(ines.person(), "/api/matches/" + asked.get(1).matchId() + "/acceptance"),
                    409,
                    "catalyst-at-capacity");
            assertThat(states(asked.get(1).projectId())).containsExactly("ASKED");
        }

        @Test
        void declining_asks_the_next() {
            Recognised ines = recognise(Catalyst.named("Inès").on(3, 11));
            Recognised marc = recognise(Catalyst.named("Marc"));
            deliver(project("Cuisine partagée"));
            UUID match = only(CatalystAsked.class).matchId();
            post(ines.person(), "/api/matches/" + match + "/decline", Map.of("reason", "Trop loin cette année."))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("DECLINED")
                    .jsonPath("$.declineReason")
                    .isEqualTo("Trop loin cette année.")
                    .jsonPath("$.dossier")
                    .doesNotExist();
            assertThat(only(CatalystDeclined.class).expired()).isFalse();
            assertThat(events.published(CatalystAsked.class))
                    .extracting(CatalystAsked::catalystId)
                    .containsExactly(ines.id(), marc.id());
            assertThat(taken(ines)).isZero();
        }

        @Test
        void declining_needs_no_reason_and_twice_is_once() {
            Recognised ines = recognise(Catalyst.named("Inès"));
            deliver(project("Cuisine partagée"));
            UUID match = only(CatalystAsked.class).matchId();
            post(ines.person(), "/api/matches/" + match + "/decline")
                    .expectStatus()
                    .isOk();
            post(ines.person(), "/api/matches/" + match + "/decline")
                    .expectStatus()
                    .isOk();
            assertThat(events.published(CatalystDeclined.class)).hasSize(1);
            assertThat(events.published(NoCatalystLeft.class)).hasSize(1);
            refused(post(ines.person(), "/api/matches/" + match + "/acceptance"), 409, "match-closed");
        }

        @Test
        void when_three_declined_three_more_are_proposed() {
            List<Recognised> catalysts = Stream.of("A", "B", "C", "D", "E", "F", "G")
                    .map(name -> recognise(Catalyst.named("Catalyseur " + name)))
                    .toList();
            deliver(project("Cuisine partagée"));
            for (int at = 0; at < 3; at++) {
                UUID match = events.published(CatalystAsked.class).get(at).matchId();
                post(catalysts.get(at).person(), "/api/matches/" + match + "/decline")
                        .expectStatus()
                        .isOk();
            }
            assertThat(events.published(CatalystsProposed.class))
                    .flatExtracting(CatalystsProposed::proposals)
                    .extracting(CatalystsProposed.Proposal::rank)
                    .containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(events.published(CatalystAsked.class).getLast().catalystId())
                    .isEqualTo(catalysts.get(3).id());
        }

        @Test
        void one_who_joined_the_alliance_since_cannot_accept() {
            Recognised ines = recognise(Catalyst.named("Inès"));
            ProjectSubmitted project = project("Cuisine partagée");
            deliver(project);
            UUID joined = UUID.randomUUID();
            deliver(new AllianceChanged(
                    project.projectId(),
                    "Cuisine partagée",
                    List.of(new AlliedOrganisation(
                            joined,
                            "Nouvelle alliée",
                            ActorProfile.ACADEMIC,
                            AllianceRole.PARTNER,
                            false,
                            null,
                            Money.ZERO))));
            deliver(organisation(joined, ines.person()));
            refused(
                    post(
                            ines.person(),
                            "/api/matches/" + only(CatalystAsked.class).matchId() + "/acceptance"),
                    409,
                    "catalyst-part-of-alliance");
        }

        @Test
        void an_answer_too_long_is_refused() {
            Recognised ines = recognise(Catalyst.named("Inès"));
            deliver(project("Cuisine partagée"));
            String match = "/api/matches/" + only(CatalystAsked.class).matchId();
            refused(
                    post(ines.person(), match + "/decline", Map.of("reason", "a".repeat(1_001))),
                    422,
                    "match-answer-invalid");
            refused(post(ines.person(), match + "/decline", Map.of("reason", List.of())), 400, "body-unreadable");
        }
    }

    @Nested
    class Silence {

        @Test
        void after_ten_days_the_next_is_asked() {
            Recognised ines = recognise(Catalyst.named("Inès").on(3, 11));
            Recognised marc = recognise(Catalyst.named("Marc"));
            deliver(project("Cuisine partagée"));
            CatalystAsked asked = only(CatalystAsked.class);
            letTimePass(asked.projectId());
            refused(
                    post(ines.person(), "/api/matches/" + asked.matchId() + "/acceptance"),
                    409,
                    "match-answer-too-late");
            expireAnswers.run().block();
            assertThat(only(CatalystDeclined.class).expired()).isTrue();
            assertThat(states(asked.projectId())).containsExactly("EXPIRED", "ASKED");
            assertThat(events.published(CatalystAsked.class).getLast().catalystId())
                    .isEqualTo(marc.id());
        }

        @Test
        void before_that_nothing_happens() {
            exists(Catalyst.named("Inès"));
            deliver(project("Cuisine partagée"));
            expireAnswers.run().block();
            assertThat(events.published(CatalystDeclined.class)).isEmpty();
        }

        @Test
        void several_instances_that_look_at_once_act_once() {
            exists(Catalyst.named("Inès"));
            exists(Catalyst.named("Marc"));
            List<UUID> projects = Stream.of("Un", "Deux", "Trois")
                    .map(title -> {
                        ProjectSubmitted project = project(title);
                        deliver(project);
                        letTimePass(project.projectId());
                        return project.projectId();
                    })
                    .toList();
            Flux.range(0, 4)
                    .flatMap(instance -> expireAnswers.run().subscribeOn(Schedulers.boundedElastic()))
                    .blockLast();
            expireAnswers.run().block();
            assertThat(events.published(CatalystDeclined.class)).hasSize(3);
            assertThat(projects)
                    .allSatisfy(project -> assertThat(states(project)).containsExactly("EXPIRED", "ASKED"));
        }

        @Test
        void one_project_that_fails_does_not_hold_up_the_others() {
            exists(Catalyst.named("Inès"));
            ProjectSubmitted broken = project("Cassé");
            ProjectSubmitted fine = project("Sain");
            deliver(broken);
            deliver(fine);
            letTimePass(broken.projectId());
            letTimePass(fine.projectId());
            run("update matchings set territories = '{nowhere}' where project_id = '" + broken.projectId() + "'");
            expireAnswers.run().block();
            assertThat(states(fine.projectId())).containsExactly("EXPIRED");
            assertThat(states(broken.projectId())).containsExactly("ASKED");
        }
    }

    @Nested
    class TheEnd {

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
        void withdrawal_ends_what_was_asked() {
            Recognised ines = recognise(Catalyst.named("Inès"));
            ProjectSubmitted project = project("Cuisine partagée");
            deliver(project);
            deliver(withdrawn(project));
            UUID match = only(CatalystAsked.class).matchId();
            refused(post(ines.person(), "/api/matches/" + match + "/acceptance"), 409, "match-closed");
            assertThat(states(project.projectId())).containsExactly("SUPERSEDED");
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

    @Nested
    class WhoKnows {

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
            refused(get(stranger, "/api/matches?projectId=mine"), 400, "parameter-invalid");
            refused(get(stranger, "/api/matches/mine"), 400, "parameter-invalid");
            refused(get(stranger, "/api/matches?mine&limit=0"), 400, "parameter-invalid");
            refused(get(stranger, "/api/matches?mine&cursor=zzz"), 400, "cursor-invalid");
            refused(post(stranger, "/api/matches/mine/acceptance"), 400, "parameter-invalid");
            refused(post(stranger, "/api/matches/mine/decline"), 400, "parameter-invalid");
        }
    }

    private static ProjectWithdrawn withdrawn(ProjectSubmitted project) {
        return new ProjectWithdrawn(project.projectId(), project.callId(), null, Instant.parse("2026-11-23T11:00:00Z"));
    }

    private <E extends PublishedEvent> E only(Class<E> type) {
        List<E> published = events.published(type);
        assertThat(published).hasSize(1);
        return published.getFirst();
    }

    private List<Integer> atOnce(Stream<UUID> matches, TestPerson person) {
        List<Integer> answers = Flux.fromStream(matches)
                .flatMap(
                        match ->
                                Mono.fromCallable(() -> accept(match, person)).subscribeOn(Schedulers.boundedElastic()),
                        16)
                .collectList()
                .block();
        return Objects.requireNonNull(answers);
    }

    private int accept(UUID match, TestPerson person) {
        WebTestClient.ResponseSpec answer = post(person, "/api/matches/" + match + "/acceptance");
        return answer.expectBody(String.class).returnResult().getStatus().value();
    }

    private void letTimePass(UUID project) {
        run("update matches set answer_by = now() - interval '1 second' where state = 'ASKED' and project_id = '"
                + project + "'");
        run("update matchings set due_at = now() - interval '1 second' where due_at is not null and project_id = '"
                + project + "'");
    }

    private void run(String sql) {
        database.sql(sql).then().block();
    }

    private int taken(Recognised catalyst) {
        Integer taken = database.sql("select taken from catalysts where catalyst_id = :id")
                .bind("id", catalyst.id())
                .mapValue(Integer.class)
                .one()
                .block();
        return Objects.requireNonNull(taken);
    }

    private List<String> states(UUID project) {
        List<String> states = database.sql("select state from matches where project_id = :project order by position")
                .bind("project", project)
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        return Objects.requireNonNull(states);
    }

    private Map<?, ?> page(TestPerson person, String path) {
        Map<?, ?> body = get(person, path).expectBody(Map.class).returnResult().getResponseBody();
        return Objects.requireNonNull(body);
    }

    private static List<?> items(Map<?, ?> page) {
        return (List<?>) Objects.requireNonNull(page.get("items"));
    }
}
