package fr.fondationdesterritoires.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoFilesTests {

    private final DemoFiles files = DemoFiles.read();
    private final DemoPeople people = DemoPeople.read();

    @Test
    void the_invented_world_is_as_large_as_promised() {
        assertThat(files.organisations()).hasSize(40);
        assertThat(files.organisations().stream()
                        .map(DemoFiles.Organisation::profile)
                        .distinct())
                .hasSize(7);
        assertThat(files.projects()).hasSize(25);
        assertThat(files.catalysts()).hasSize(60);
        assertThat(files.funds()).hasSize(2);
        assertThat(files.committee().stream().filter(seat -> seat.college() != null))
                .hasSize(21);
    }

    @Test
    void each_college_has_seven_seats_and_the_committee_two_co_chairs_and_a_secretary() {
        for (var college : List.of("STAKEHOLDERS", "STRATEGIC_PARTNERS", "INITIATIVES")) {
            assertThat(files.committee())
                    .filteredOn(seat -> college.equals(seat.college()))
                    .hasSize(7);
        }
        assertThat(files.committee())
                .filteredOn(seat -> "CO_CHAIR".equals(seat.office()))
                .hasSize(2);
        assertThat(files.committee())
                .filteredOn(seat -> "SECRETARY".equals(seat.office()))
                .hasSize(1);
    }

    @Test
    void everybody_named_has_an_account_at_an_example_address() {
        assertThat(people.all()).extracting(DemoPerson::id).doesNotHaveDuplicates();
        assertThat(people.all())
                .allSatisfy(person -> assertThat(person.email()).isEqualTo(person.key() + "@exemple.fr"));
        var named = Stream.of(
                        files.organisations().stream().map(DemoFiles.Organisation::owner),
                        files.catalysts().stream().map(DemoFiles.Catalyst::person),
                        files.committee().stream().map(DemoFiles.Seat::person),
                        Stream.of(DemoPeople.MANAGER, DemoPeople.ADMINISTRATOR))
                .flatMap(keys -> keys);
        assertThat(named).allSatisfy(key -> assertThat(people.named(key)).isPresent());
    }

    @Test
    void a_catalysts_name_leads_back_to_the_person() {
        assertThat(files.catalysts()).allSatisfy(catalyst -> {
            var person = people.named(catalyst.person()).orElseThrow();
            assertThat(DemoPerson.keyOf(person.name())).isEqualTo(person.key());
        });
    }

    @Test
    void a_submitted_budget_balances_to_the_euro() {
        assertThat(files.projects())
                .filteredOn(DemoFiles.Project::ready)
                .allSatisfy(project -> assertThat(sum(project.budget().expenses()))
                        .as(project.key())
                        .isEqualTo(sum(project.budget().resources())
                                + project.budget().requestedEuros())
                        .isPositive());
    }

    @Test
    void somebody_of_the_committee_belongs_to_a_partner_of_a_project_on_the_next_agenda() {
        var next = files.sessions().stream()
                .filter(session -> !session.decided())
                .flatMap(session -> session.items().stream())
                .map(DemoFiles.Item::project)
                .toList();
        var partners = files.projects().stream()
                .filter(project -> next.contains(project.key()))
                .flatMap(project -> project.partners().stream())
                .map(DemoFiles.Partner::organisation)
                .toList();
        assertThat(files.organisations())
                .filteredOn(organisation -> partners.contains(organisation.key()))
                .extracting(DemoFiles.Organisation::owner)
                .containsAnyElementsOf(
                        files.committee().stream().map(DemoFiles.Seat::person).toList());
    }

    @Test
    void as_many_vote_as_are_there() {
        files.sessions().stream()
                .filter(DemoFiles.Session::decided)
                .forEach(session -> session.items()
                        .forEach(item -> Objects.requireNonNull(item.votes())
                                .values()
                                .forEach(votes -> assertThat(votes.stream()
                                                .mapToInt(Integer::intValue)
                                                .sum())
                                        .as(item.project())
                                        .isEqualTo(session.presentByCollege()))));
    }

    private static long sum(List<DemoFiles.Line> lines) {
        return lines.stream().mapToLong(DemoFiles.Line::euros).sum();
    }
}
