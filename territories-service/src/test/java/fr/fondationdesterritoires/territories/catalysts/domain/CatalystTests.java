package fr.fondationdesterritoires.territories.catalysts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalystTests {

    @ParameterizedTest
    @CsvSource({"3,0,3", "3,2,1", "3,3,0", "3,4,0", "0,0,0"})
    void free_capacity_is_what_is_not_taken_and_never_negative(int capacity, int taken, int free) {
        CatalystProfile profile = new CatalystProfile(
                List.of(TerritoryCode.of("department-42")), List.of(3), List.of(CatalystRole.ACCOMPANIMENT), capacity);
        Catalyst catalyst = new Catalyst(new CatalystId(new UUID(0, 1)), 1, new UUID(0, 2), null, profile, taken, 1);
        assertThat(catalyst.freeCapacity()).isEqualTo(free);
    }

    @Test
    void a_recognition_tells_everything_wrong_at_once() {
        assertThat(faults(Recognition.of(null, null, null, null, null, null)))
                .containsExactly(
                        "personId:required",
                        "territories:required",
                        "sdgs:required",
                        "roles:required",
                        "capacity:required");
    }

    @Test
    void roles_and_goals_come_once_and_in_order() {
        Outcome<CatalystProfile> profile = CatalystProfile.of(
                List.of("department-42"),
                List.of(8, 3, 8),
                List.of(CatalystRole.PLACE, CatalystRole.TERRITORIAL_DIALOGUE, CatalystRole.PLACE),
                0);
        assertThat(profile)
                .isEqualTo(Outcome.accepted(new CatalystProfile(
                        List.of(TerritoryCode.of("department-42")),
                        List.of(3, 8),
                        List.of(CatalystRole.TERRITORIAL_DIALOGUE, CatalystRole.PLACE),
                        0)));
    }

    private static List<String> faults(Outcome<?> outcome) {
        return outcome.fold(
                fine -> List.of(),
                refusal -> refusal.faults().stream().map(CatalystTests::told).toList());
    }

    private static String told(FieldFault fault) {
        return fault.field() + ":" + fault.code();
    }
}
