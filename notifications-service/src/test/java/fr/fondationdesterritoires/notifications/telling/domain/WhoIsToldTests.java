package fr.fondationdesterritoires.notifications.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhoIsToldTests {

    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();
    private static final UUID INVITED = UUID.randomUUID();
    private static final UUID CATALYST = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID ADMINISTRATOR = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private static final Circle CIRCLE = new Circle(
            Set.of(LEAD),
            Set.of(PARTNER),
            Set.of(INVITED),
            Set.of(CATALYST),
            Set.of(MANAGER),
            Set.of(ADMINISTRATOR),
            true);

    @Test
    void an_invitation_goes_to_the_one_invited_alone() {
        assertThat(told(Occurrence.PARTNER_INVITED, STRANGER))
                .containsExactly(Map.entry(STRANGER, MessageKind.PARTNER_INVITATION));
    }

    @Test
    void the_lead_learns_that_a_partner_confirmed() {
        assertThat(told(Occurrence.PARTNER_CONFIRMED)).containsExactly(Map.entry(LEAD, MessageKind.PARTNER_CONFIRMED));
    }

    @Test
    void whoever_submitted_and_the_lead_get_the_receipt_and_partners_are_told() {
        assertThat(told(Occurrence.PROJECT_SUBMITTED, STRANGER))
                .containsOnly(
                        Map.entry(STRANGER, MessageKind.SUBMISSION_RECEIPT),
                        Map.entry(LEAD, MessageKind.SUBMISSION_RECEIPT),
                        Map.entry(PARTNER, MessageKind.SUBMISSION_OF_ALLIANCE));
    }

    @Test
    void a_partner_who_submitted_gets_the_receipt_and_nothing_more() {
        assertThat(told(Occurrence.PROJECT_SUBMITTED, PARTNER)).containsEntry(PARTNER, MessageKind.SUBMISSION_RECEIPT);
    }

    @Test
    void an_application_eligible_or_not_is_told_to_the_alliance() {
        assertThat(told(Occurrence.APPLICATION_RECEIVED)).containsOnlyKeys(LEAD, PARTNER);
        assertThat(told(Occurrence.APPLICATION_INELIGIBLE))
                .containsOnlyKeys(LEAD, PARTNER)
                .containsValue(MessageKind.APPLICATION_INELIGIBLE);
    }

    @Test
    void a_catalyst_is_asked_and_the_alliance_learns_the_answer() {
        assertThat(told(Occurrence.CATALYST_ASKED, STRANGER))
                .containsExactly(Map.entry(STRANGER, MessageKind.CATALYST_ASKED));
        assertThat(told(Occurrence.CATALYST_ACCEPTED)).containsOnlyKeys(LEAD, PARTNER);
        assertThat(told(Occurrence.CATALYST_DECLINED)).containsOnlyKeys(LEAD, PARTNER);
        assertThat(told(Occurrence.LOCAL_OPINION_GIVEN)).containsOnlyKeys(LEAD, PARTNER);
    }

    @Test
    void a_staff_role_is_told_to_the_one_who_gets_or_loses_it() {
        assertThat(told(Occurrence.STAFF_ROLE_GIVEN, STRANGER))
                .containsExactly(Map.entry(STRANGER, MessageKind.STAFF_ROLE_GIVEN));
        assertThat(told(Occurrence.STAFF_ROLE_TAKEN, STRANGER))
                .containsExactly(Map.entry(STRANGER, MessageKind.STAFF_ROLE_TAKEN));
    }

    @Test
    void a_catalyst_who_let_the_time_pass_learns_it() {
        assertThat(told(Occurrence.ANSWER_TIME_PASSED, STRANGER))
                .containsEntry(STRANGER, MessageKind.ANSWER_TIME_PASSED)
                .containsEntry(LEAD, MessageKind.CATALYST_DECLINED);
    }

    @Test
    void fund_managers_learn_that_no_catalyst_is_left() {
        assertThat(told(Occurrence.NO_CATALYST_LEFT)).containsExactly(Map.entry(MANAGER, MessageKind.NO_CATALYST_LEFT));
    }

    @Test
    void in_place_of_a_fund_manager_of_the_alliance_an_administrator_is_told() {
        for (Circle conflicted : conflictsOf(MANAGER)) {
            Map<UUID, MessageKind> told = WhoIsTold.told(Occurrence.NO_CATALYST_LEFT, List.of(), conflicted);
            assertThat(told).containsExactly(Map.entry(ADMINISTRATOR, MessageKind.NO_CATALYST_LEFT));
            assertThat(WhoIsTold.isComplete(Occurrence.NO_CATALYST_LEFT, conflicted, told))
                    .isTrue();
        }
    }

    @Test
    void what_asks_the_managers_to_act_is_not_told_before_it_reaches_somebody() {
        for (Circle nobodyFree : conflictsOf(ADMINISTRATOR)) {
            Map<UUID, MessageKind> told = WhoIsTold.told(Occurrence.NO_CATALYST_LEFT, List.of(), nobodyFree);
            assertThat(told).isEmpty();
            assertThat(WhoIsTold.isComplete(Occurrence.NO_CATALYST_LEFT, nobodyFree, told))
                    .isFalse();
        }
    }

    @Test
    void what_asks_nobody_to_act_is_told_though_nobody_is_there() {
        assertThat(WhoIsTold.isComplete(Occurrence.CATALYST_DECLINED, Circle.NONE, Map.of()))
                .isTrue();
    }

    @Test
    void while_somebody_around_the_project_is_unknown_judges_are_told_nothing_and_the_known_are() {
        Circle unfinished =
                new Circle(Set.of(LEAD), Set.of(), Set.of(), Set.of(), Set.of(MANAGER), Set.of(ADMINISTRATOR), false);
        assertThat(WhoIsTold.told(Occurrence.NO_CATALYST_LEFT, List.of(), unfinished))
                .isEmpty();
        assertThat(WhoIsTold.told(Occurrence.BALLOT_CLOSED, List.of(STRANGER), unfinished))
                .isEmpty();
        Map<UUID, MessageKind> told = WhoIsTold.told(Occurrence.DECISION_TAKEN, List.of(), unfinished);
        assertThat(told).containsExactly(Map.entry(LEAD, MessageKind.DECISION));
        assertThat(WhoIsTold.isComplete(Occurrence.DECISION_TAKEN, unfinished, told))
                .isFalse();
    }

    @Test
    void staff_is_looked_for_only_where_it_is_told() {
        assertThat(EnumSet.allOf(Occurrence.class))
                .filteredOn(WhoIsTold::needsStaff)
                .containsExactly(Occurrence.NO_CATALYST_LEFT, Occurrence.WITHDRAWAL_REFUSED);
    }

    @Test
    void a_catalyst_whose_request_ended_learns_it_alone() {
        assertThat(told(Occurrence.REQUEST_ENDED, STRANGER))
                .containsExactly(Map.entry(STRANGER, MessageKind.REQUEST_ENDED));
    }

    @Test
    void the_catalyst_who_accepted_learns_whom_to_get_in_touch_with() {
        assertThat(told(Occurrence.CATALYST_ACCEPTED, STRANGER))
                .containsEntry(STRANGER, MessageKind.ACCOMPANIMENT_BEGINS)
                .containsEntry(LEAD, MessageKind.CATALYST_ACCEPTED);
        assertThat(CIRCLE.leadsContact(LEAD)).contains(LEAD);
        assertThat(CIRCLE.leadsContact(PARTNER)).contains(LEAD);
        assertThat(CIRCLE.leadsContact(null)).contains(LEAD);
        assertThat(Circle.NONE.leadsContact(LEAD)).isEmpty();
    }

    @Test
    void members_learn_that_the_ledger_grew_unless_they_are_of_the_alliance_confirmed_or_not() {
        UUID member = UUID.randomUUID();
        for (Circle conflicted : conflictsOf(member)) {
            assertThat(WhoIsTold.told(Occurrence.BALLOT_CLOSED, List.of(member, STRANGER), conflicted))
                    .containsExactly(Map.entry(STRANGER, MessageKind.BALLOT_CLOSED));
        }
    }

    @Test
    void a_decision_goes_to_the_alliance_and_to_its_catalyst() {
        assertThat(told(Occurrence.DECISION_TAKEN))
                .containsOnly(
                        Map.entry(LEAD, MessageKind.DECISION),
                        Map.entry(PARTNER, MessageKind.DECISION),
                        Map.entry(CATALYST, MessageKind.DECISION_TO_CATALYST));
    }

    @Test
    void leaving_an_agenda_is_told_to_whoever_was_told_of_the_placing() {
        assertThat(told(Occurrence.TAKEN_OFF_AGENDA).keySet())
                .isEqualTo(told(Occurrence.PLACED_ON_AGENDA).keySet());
    }

    @Test
    void a_withdrawal_that_came_too_late_is_told_to_whoever_believed_in_it_and_to_the_managers() {
        assertThat(told(Occurrence.WITHDRAWAL_REFUSED).keySet())
                .containsAll(told(Occurrence.PROJECT_WITHDRAWN).keySet());
        assertThat(told(Occurrence.WITHDRAWAL_REFUSED))
                .containsEntry(LEAD, MessageKind.WITHDRAWAL_REFUSED)
                .containsEntry(MANAGER, MessageKind.WITHDRAWAL_REFUSED_TO_MANAGERS);
    }

    @ParameterizedTest
    @EnumSource(Occurrence.class)
    void who_has_not_confirmed_is_told_nothing_of_the_project(Occurrence occurrence) {
        assertThat(told(occurrence)).doesNotContainKey(INVITED);
    }

    @Test
    void the_project_is_named_neither_with_the_ledger_nor_with_a_whole_session() {
        assertThat(EnumSet.allOf(Occurrence.class))
                .filteredOn(occurrence -> !WhoIsTold.speaksOfProject(occurrence))
                .containsExactlyInAnyOrder(Occurrence.BALLOT_CLOSED, Occurrence.SESSION_CONVENED);
    }

    @Test
    void every_kind_of_message_is_told_to_somebody() {
        assertThat(EnumSet.allOf(Occurrence.class).stream()
                        .flatMap(occurrence -> WhoIsTold.of(occurrence).stream())
                        .map(Telling::kind))
                .contains(MessageKind.values());
    }

    private static Map<UUID, MessageKind> told(Occurrence occurrence, UUID... named) {
        return WhoIsTold.told(occurrence, List.of(named), CIRCLE);
    }

    /** Circles in which that person is of the alliance, and the only fund manager. */
    private static List<Circle> conflictsOf(UUID person) {
        Set<UUID> one = Set.of(person);
        Set<UUID> none = Set.of();
        Set<UUID> administrators = Set.of(ADMINISTRATOR);
        return List.of(
                new Circle(one, none, none, none, one, administrators, true),
                new Circle(none, one, none, none, one, administrators, true),
                new Circle(none, none, one, none, one, administrators, true));
    }
}
