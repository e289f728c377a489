package fr.fondationdesterritoires.territories.observatory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final Instant DECIDED = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void nothing_supported_yet_is_nothing() {
        Figures figures = Figures.of(List.of());
        assertThat(figures.supportedProjects()).isZero();
        assertThat(figures.total()).isEqualTo(Money.ZERO);
        assertThat(figures.byDepartment()).isEmpty();
        assertThat(figures.medianProfiles()).isNull();
        assertThat(figures.latestDecision()).isNull();
    }

    @Test
    void an_amount_is_shared_out_to_the_cent_among_the_departments_touched() {
        Figures figures = Figures.of(List.of(project(10_000, 2, "department-42", "commune-69123", "commune-38185")));
        assertThat(figures.byDepartment())
                .extracting(share -> share.department() + " " + share.amount().cents())
                .containsExactly("department-38 3334", "department-42 3333", "department-69 3333");
    }

    @Test
    void a_project_counts_once_in_a_department_it_names_twice() {
        Figures figures = Figures.of(
                List.of(project(500, 2, "commune-42218", "commune-42187"), project(700, 2, "department-42")));
        assertThat(figures.byDepartment())
                .containsExactly(new Figures.Share(TerritoryCode.of("department-42"), 2, Money.ofCents(1_200)));
        assertThat(figures.total()).isEqualTo(Money.ofCents(1_200));
    }

    @Test
    void goals_and_profiles_count_projects() {
        Figures figures = Figures.of(List.of(project(1, 2, "department-42"), project(1, 3, "department-42")));
        assertThat(figures.bySdg()).containsEntry(3, 2).containsEntry(17, 2);
        assertThat(figures.byProfile())
                .containsEntry(ActorProfile.ASSOCIATION, 2)
                .containsEntry(ActorProfile.FOUNDATION, 1);
    }

    @Test
    void the_median_is_the_middle_or_between_the_two_middles() {
        assertThat(median(2, 5, 3)).isEqualTo(3.0);
        assertThat(median(2, 5, 3, 4)).isEqualTo(3.5);
        assertThat(median(4)).isEqualTo(4.0);
    }

    private static @Nullable Double median(Integer... profiles) {
        return Figures.of(Stream.of(profiles)
                        .map(count -> project(1, count, "department-42"))
                        .toList())
                .medianProfiles();
    }

    private static SupportedProject project(long cents, int profiles, String... territories) {
        return new SupportedProject(
                Arrays.stream(territories).map(TerritoryCode::of).toList(),
                List.of(3, 17),
                List.of(ActorProfile.values()).subList(0, profiles),
                Money.ofCents(cents),
                DECIDED);
    }
}
