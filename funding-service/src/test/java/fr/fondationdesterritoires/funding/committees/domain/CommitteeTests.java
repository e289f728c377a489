package fr.fondationdesterritoires.funding.committees.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitteeTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Mandate OPEN_ENDED = new Mandate(JANUARY, Optional.empty());

    private Committee committee =
            new Committee(new CommitteeId(UUID.randomUUID()), "Comité", new FundId(UUID.randomUUID()), List.of());

    @Test
    void a_college_has_at_most_seven_members_at_once() {
        for (int seat = 1; seat <= 7; seat++) {
            assertThat(seat(Optional.of(College.INITIATIVES), OPEN_ENDED, Optional.empty())
                            .isAccepted())
                    .isTrue();
        }
        assertThat(seat(Optional.of(College.INITIATIVES), OPEN_ENDED, Optional.empty()))
                .isEqualTo(Outcome.refused(CommitteeRefusal.COLLEGE_FULL));
        assertThat(seat(Optional.of(College.STAKEHOLDERS), OPEN_ENDED, Optional.empty())
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_seat_comes_free_the_day_after_a_mandate_ends() {
        Mandate firstHalf = new Mandate(JANUARY, Optional.of(LocalDate.of(2026, 6, 30)));
        for (int seat = 1; seat <= 7; seat++) {
            assertThat(seat(Optional.of(College.INITIATIVES), firstHalf, Optional.empty())
                            .isAccepted())
                    .isTrue();
        }
        Mandate lastDay = new Mandate(LocalDate.of(2026, 6, 30), Optional.empty());
        Mandate dayAfter = new Mandate(LocalDate.of(2026, 7, 1), Optional.empty());
        assertThat(seat(Optional.of(College.INITIATIVES), lastDay, Optional.empty()))
                .isEqualTo(Outcome.refused(CommitteeRefusal.COLLEGE_FULL));
        assertThat(seat(Optional.of(College.INITIATIVES), dayAfter, Optional.empty())
                        .isAccepted())
                .isTrue();
    }

    @Test
    void there_are_at_most_two_co_chairs_and_one_secretary() {
        Optional<College> college = Optional.of(College.STAKEHOLDERS);
        assertThat(seat(college, OPEN_ENDED, Optional.of(Office.CO_CHAIR)).isAccepted())
                .isTrue();
        assertThat(seat(college, OPEN_ENDED, Optional.of(Office.CO_CHAIR)).isAccepted())
                .isTrue();
        assertThat(seat(college, OPEN_ENDED, Optional.of(Office.CO_CHAIR)))
                .isEqualTo(Outcome.refused(CommitteeRefusal.TOO_MANY_CO_CHAIRS));
        assertThat(seat(Optional.empty(), OPEN_ENDED, Optional.of(Office.SECRETARY))
                        .isAccepted())
                .isTrue();
        assertThat(seat(Optional.empty(), OPEN_ENDED, Optional.of(Office.SECRETARY)))
                .isEqualTo(Outcome.refused(CommitteeRefusal.SECRETARY_ALREADY_THERE));
    }

    @Test
    void only_a_secretary_sits_outside_the_colleges() {
        assertThat(seat(Optional.empty(), OPEN_ENDED, Optional.empty()))
                .isEqualTo(Outcome.refused(CommitteeRefusal.COLLEGE_REQUIRED));
        assertThat(seat(Optional.empty(), OPEN_ENDED, Optional.of(Office.CO_CHAIR)))
                .isEqualTo(Outcome.refused(CommitteeRefusal.COLLEGE_REQUIRED));
    }

    @Test
    void a_person_sits_once_at_a_time() {
        PersonId person = new PersonId(UUID.randomUUID());
        Mandate year = new Mandate(JANUARY, Optional.of(LocalDate.of(2026, 12, 31)));
        assertThat(seat(person, Optional.of(College.STAKEHOLDERS), year, Optional.empty())
                        .isAccepted())
                .isTrue();
        assertThat(seat(person, Optional.of(College.INITIATIVES), OPEN_ENDED, Optional.empty()))
                .isEqualTo(Outcome.refused(CommitteeRefusal.ALREADY_A_MEMBER));
        Mandate next = new Mandate(LocalDate.of(2027, 1, 1), Optional.empty());
        assertThat(seat(person, Optional.of(College.INITIATIVES), next, Optional.empty())
                        .isAccepted())
                .isTrue();
    }

    @Test
    void numbers_are_given_in_order_and_never_again() {
        Outcome<Member> first = seat(Optional.of(College.STAKEHOLDERS), OPEN_ENDED, Optional.empty());
        Outcome<Member> second = seat(Optional.of(College.STAKEHOLDERS), OPEN_ENDED, Optional.empty());
        assertThat(first.map(Member::number)).isEqualTo(Outcome.accepted(new MemberNumber(1)));
        assertThat(second.map(Member::number)).isEqualTo(Outcome.accepted(new MemberNumber(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, false",
        "2026-03-01, true",
        "2026-06-30, true",
        "2026-07-01, false",
    })
    void a_mandate_holds_from_its_first_day_to_its_last(LocalDate day, boolean active) {
        Mandate mandate = new Mandate(LocalDate.of(2026, 3, 1), Optional.of(LocalDate.of(2026, 6, 30)));
        assertThat(mandate.isActiveOn(day)).isEqualTo(active);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2026-02-28, false", "2026-03-01, 2026-03-01, true", "2026-03-01, 2026-03-02, true"})
    void a_mandate_does_not_end_before_it_begins(LocalDate from, LocalDate until, boolean accepted) {
        assertThat(seat(Optional.of(College.STAKEHOLDERS), new Mandate(from, Optional.of(until)), Optional.empty())
                        .isAccepted())
                .isEqualTo(accepted);
    }

    // Made on 22 November 2026 in Paris, half an hour after midnight: still the 21st in UTC.
    @ParameterizedTest
    @CsvSource({
        "2027-11-21T22:59:59Z, true",
        "2027-11-21T23:00:00Z, false",
        "2026-11-21T23:30:00Z, true",
    })
    void a_declaration_holds_for_a_year_of_paris_days(Instant now, boolean holds) {
        Declaration declaration = new Declaration(new MemberNumber(1), Instant.parse("2026-11-21T23:30:00Z"));
        assertThat(declaration.holdsAt(now)).isEqualTo(holds);
    }

    private Outcome<Member> seat(Optional<College> college, Mandate mandate, Optional<Office> office) {
        return seat(new PersonId(UUID.randomUUID()), college, mandate, office);
    }

    private Outcome<Member> seat(PersonId person, Optional<College> college, Mandate mandate, Optional<Office> office) {
        Outcome<Member> outcome = committee.appoint(person, college, mandate, office);
        if (outcome instanceof Outcome.Accepted<Member>(Member member)) {
            List<Member> members = new ArrayList<>(committee.members());
            members.add(member);
            committee = new Committee(committee.id(), committee.name(), committee.fund(), members);
        }
        return outcome;
    }
}
