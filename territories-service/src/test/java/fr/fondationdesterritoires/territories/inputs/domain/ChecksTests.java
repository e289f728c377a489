package fr.fondationdesterritoires.territories.inputs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTests {

    private final Checks checks = new Checks();

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null,required", "'  ',required", "a,too-short", "abcdef,too-long"})
    void a_text_is_neither_missing_nor_too_short_nor_too_long(@Nullable String text, String code) {
        assertThat(checks.text("name", text, 2, 5)).isNotNull();
        assertThat(codes()).containsExactly("name:" + code);
    }

    @ParameterizedTest
    @CsvSource({"ab", "abcde", "' abcde '", "🌍🌍🌍🌍🌍"})
    void a_text_at_its_bounds_is_right(String text) {
        assertThat(checks.text("name", text, 2, 5)).isEqualTo(text.strip());
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_text_with_control_characters_is_at_fault() {
        assertThat(checks.text("name", "a\u0000b", 2, 5)).isNotNull();
        assertThat(codes()).containsExactly("name:unprintable");
    }

    @Test
    void each_unknown_territory_is_named() {
        List<TerritoryCode> read =
                checks.territories("territories", List.of("commune-42218", "commune-99999", "Lyon"), 5);
        assertThat(read).containsExactly(TerritoryCode.of("commune-42218"));
        assertThat(codes()).containsExactly("territories[1]:territory-unknown", "territories[2]:territory-unknown");
    }

    @Test
    void an_arrondissement_is_read_as_its_city_and_a_territory_comes_once() {
        assertThat(checks.territories("territories", List.of("commune-69383", "commune-69123"), 5))
                .containsExactly(TerritoryCode.of("commune-69123"));
    }

    @Test
    void a_list_is_neither_missing_nor_empty_nor_too_long_nor_full_of_holes() {
        assertThat(checks.some("a", null, 2)).isEmpty();
        assertThat(checks.some("b", List.of(), 2)).isEmpty();
        assertThat(checks.some("c", List.of(1, 2, 3), 2)).isEmpty();
        assertThat(checks.some("d", Arrays.asList(1, null), 2)).containsExactly(1);
        assertThat(codes()).containsExactly("a:required", "b:required", "c:too-many", "d:required");
    }

    @Test
    void a_goal_is_1_to_17() {
        List<Integer> read = checks.sdgs("sdgs", List.of(17, 0, 1, 18, 1));
        assertThat(read).contains(1, 17);
        assertThat(codes()).containsExactly("sdgs[1]:sdg-unknown", "sdgs[3]:sdg-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null,required", "-1,out-of-range", "51,out-of-range"})
    void a_number_is_neither_missing_nor_out_of_bounds(@Nullable Integer number, String code) {
        assertThat(checks.number("capacity", number, 0, 50)).isEqualTo(number == null ? 0 : number);
        assertThat(codes()).containsExactly("capacity:" + code);
    }

    @ParameterizedTest
    @CsvSource({"0", "50"})
    void a_number_at_its_bounds_is_right(int number) {
        assertThat(checks.number("capacity", number, 0, 50)).isEqualTo(number);
        assertThat(codes()).isEmpty();
    }

    private List<String> codes() {
        Outcome<String> outcome =
                checks.outcome(() -> "fine", faults -> Refusal.of(Refusal.Kind.INVALID, "invalid", faults));
        return outcome.fold(
                fine -> List.of(),
                refusal -> refusal.faults().stream().map(ChecksTests::told).toList());
    }

    private static String told(FieldFault fault) {
        return fault.field() + ":" + fault.code();
    }
}
