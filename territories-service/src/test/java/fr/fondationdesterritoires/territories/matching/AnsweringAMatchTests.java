package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.territories.Submissions.organisation;
import static fr.fondationdesterritoires.territories.Submissions.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystsProposed;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnsweringAMatchTests extends MatchingService {

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
        post(ines.person(), "/api/matches/" + match + "/decline").expectStatus().isOk();
        post(ines.person(), "/api/matches/" + match + "/decline").expectStatus().isOk();
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
                post(ines.person(), "/api/matches/" + only(CatalystAsked.class).matchId() + "/acceptance"),
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
