package fr.fondationdesterritoires.territories.matching.domain;

import static fr.fondationdesterritoires.territories.matching.domain.MatchingSamples.ALLY;
import static fr.fondationdesterritoires.territories.matching.domain.MatchingSamples.candidate;
import static fr.fondationdesterritoires.territories.matching.domain.MatchingSamples.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.reference.TerritoryLevel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingRulesTests {

    @Nested
    class Who {

        @Test
        void one_without_a_territory_of_the_project_is_not_proposed() {
            assertThat(best(candidate(1).covering("department-69"))).isEmpty();
        }

        @Test
        void one_who_covers_only_a_part_of_the_territory_is_not_proposed() {
            MatchedProject project = project().on("department-42").build();
            assertThat(MatchingRules.best(
                            project,
                            List.of(candidate(1).covering("commune-42218").build()),
                            3))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"0,false", "1,true", "2,true"})
        void one_needs_spare_capacity(int free, boolean proposed) {
            assertThat(best(candidate(1).free(free)).isEmpty()).isEqualTo(!proposed);
        }

        @Test
        void one_who_belongs_to_an_organisation_of_the_alliance_is_not_proposed() {
            assertThat(best(candidate(1).in(ALLY))).isEmpty();
        }
    }

    @Nested
    class Level {

        @ParameterizedTest
        @CsvSource({
            "commune-42218,COMMUNE",
            "epci-244200770,EPCI",
            "department-42,DEPARTMENT",
            "region-84,REGION",
            "country-FR,COUNTRY",
        })
        void is_the_nearest_that_covers(String covered, TerritoryLevel level) {
            assertThat(best(candidate(1).covering("department-69", covered)))
                    .singleElement()
                    .extracting(fit -> fit.reasons().nearestLevel())
                    .isEqualTo(level);
        }

        @Test
        void is_taken_over_all_territories_of_the_project() {
            MatchedProject project =
                    project().on("department-42", "commune-33063").build();
            Candidate candidate =
                    candidate(1).covering("region-84", "commune-33063").build();
            assertThat(MatchingRules.nearestCoveringLevel(project, candidate)).contains(TerritoryLevel.COMMUNE);
        }

        @Test
        void of_an_epci_across_two_departments_is_department_for_one_who_covers_both() {
            MatchedProject project = project().on("epci-247600588").build();
            assertThat(MatchingRules.nearestCoveringLevel(
                            project,
                            candidate(1)
                                    .covering("department-76", "department-80")
                                    .build()))
                    .contains(TerritoryLevel.DEPARTMENT);
            assertThat(MatchingRules.nearestCoveringLevel(
                            project, candidate(1).covering("department-76").build()))
                    .isEmpty();
        }
    }

    @Nested
    class Order {

        @Test
        void nearer_comes_before_more_shared_goals() {
            assertThat(numbers(
                            candidate(1).covering("department-42").sdgs(3, 8, 11, 17),
                            candidate(2).covering("epci-244200770").sdgs(1)))
                    .containsExactly(2, 1);
        }

        @Test
        void more_shared_goals_come_before_more_free_capacity() {
            assertThat(numbers(
                            candidate(1).sdgs(3).free(9),
                            candidate(2).sdgs(3, 8).free(1)))
                    .containsExactly(2, 1);
        }

        @Test
        void goal_17_does_not_count_as_shared() {
            assertThat(numbers(
                            candidate(1).sdgs(3, 17).free(1),
                            candidate(2).sdgs(3).free(2)))
                    .containsExactly(2, 1);
            assertThat(best(candidate(1).sdgs(3, 17)).getFirst().reasons().sharedSdgs())
                    .containsExactly(3);
        }

        @Test
        void goals_that_the_project_does_not_have_do_not_count() {
            assertThat(numbers(candidate(1).sdgs(1, 2, 4, 5), candidate(2).sdgs(11)))
                    .containsExactly(2, 1);
        }

        @Test
        void more_free_capacity_comes_before_a_lower_number() {
            assertThat(numbers(candidate(1).free(1), candidate(2).free(2))).containsExactly(2, 1);
        }

        @Test
        void a_lower_number_comes_first_among_equals() {
            assertThat(numbers(candidate(12), candidate(3), candidate(7))).containsExactly(3, 7, 12);
        }

        @Test
        void only_the_best_so_many_are_kept() {
            assertThat(numbers(candidate(4), candidate(3), candidate(2), candidate(1)))
                    .containsExactly(1, 2, 3);
        }
    }

    private static List<MatchingRules.Fit> best(MatchingSamples.CandidateBuilder... candidates) {
        return MatchingRules.best(
                project().build(),
                Arrays.stream(candidates)
                        .map(MatchingSamples.CandidateBuilder::build)
                        .toList(),
                3);
    }

    private static List<Integer> numbers(MatchingSamples.CandidateBuilder... candidates) {
        return best(candidates).stream().map(fit -> fit.candidate().number()).toList();
    }
}
