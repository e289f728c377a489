package fr.fondationdesterritoires.territories.fragilities.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FragilityTests {

    @Test
    void an_indicator_has_a_value_for_departments_of_everywhere() {
        assertThat(faults("poverty-rate", Map.of("42", 14.2, "2A", 18.0, "974", 36.1)))
                .isEmpty();
    }

    @Test
    void everything_wrong_is_told_at_once() {
        Outcome<Fragility> outcome = Fragility.of(null, "", null, null, null, null, null, null);
        assertThat(fields(outcome))
                .containsExactly(
                        "indicator.code:required",
                        "indicator.direction:required",
                        "indicator.name.fr:required",
                        "indicator.name.en:required",
                        "indicator.unit:required",
                        "source:required",
                        "year:required",
                        "values:required");
    }

    @Test
    void an_unknown_department_and_a_missing_number_are_named() {
        Map<String, @Nullable Double> values = new HashMap<>();
        values.put("99", 1.0);
        values.put("42", null);
        values.put("69", Double.POSITIVE_INFINITY);
        assertThat(faults("poverty-rate", values))
                .containsExactlyInAnyOrder(
                        "values.99:department-unknown", "values.42:number-required", "values.69:number-required");
    }

    @Test
    void a_code_is_of_small_letters_and_hyphens() {
        assertThat(faults("Poverty Rate", Map.of("42", 1.0)))
                .containsExactly("indicator.code:indicator-code-malformed");
    }

    private static List<String> faults(String code, Map<String, @Nullable Double> values) {
        return fields(Fragility.of(
                code,
                "Taux de pauvreté",
                "Poverty rate",
                IndicatorDirection.HIGHER_IS_WORSE,
                "%",
                "Insee, Filosofi",
                2021,
                values));
    }

    private static List<String> fields(Outcome<Fragility> outcome) {
        return outcome.fold(
                fine -> List.of(),
                refusal -> refusal.faults().stream().map(FragilityTests::told).toList());
    }

    private static String told(FieldFault fault) {
        return fault.field() + ":" + fault.code();
    }
}
