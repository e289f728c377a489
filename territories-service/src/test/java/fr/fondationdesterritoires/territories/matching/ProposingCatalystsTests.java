package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.territories.Submissions.decision;
import static fr.fondationdesterritoires.territories.Submissions.lead;
import static fr.fondationdesterritoires.territories.Submissions.organisation;
import static fr.fondationdesterritoires.territories.Submissions.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystsProposed;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProposingCatalystsTests extends MatchingService {

    @Test
    void a_submission_proposes_the_best_three_with_reasons_and_asks_the_first() {
        exists(Catalyst.named("Région").covering("region-84").on(3, 11));
        Recognised commune = recognise(Catalyst.named("Commune").covering("commune-42218"));
        exists(Catalyst.named("Ailleurs").covering("department-33"));
        Recognised two = recognise(Catalyst.named("Deux objectifs").on(3, 11));
        exists(Catalyst.named("Plein").with(0));
        Recognised one = recognise(Catalyst.named("Un objectif").on(3, 17));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(project);

        CatalystsProposed proposed = only(CatalystsProposed.class);
        assertThat(proposed.projectId()).isEqualTo(project.projectId());
        assertThat(proposed.submissionId()).isEqualTo(project.submissionId());
        assertThat(proposed.proposals())
                .extracting(proposal -> "%d %s %s %d"
                        .formatted(proposal.rank(), proposal.level(), proposal.sharedSdgs(), proposal.freeCapacity()))
                .containsExactly("1 commune [11] 2", "2 department [3, 11] 2", "3 department [3] 2");
        assertThat(proposed.proposals())
                .extracting(CatalystsProposed.Proposal::personId)
                .containsExactly(
                        commune.person().id(), two.person().id(), one.person().id());
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
