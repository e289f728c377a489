package fr.fondationdesterritoires.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commune-42218",
                "commune-2A004",
                "epci-200046977",
                "department-42",
                "department-2A",
                "department-974",
                "region-84",
                "region-987",
                "country-FR"
            })
    void a_code_is_written_as_it_was_read(String text) {
        assertThat(TerritoryCode.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "commune",
                "commune-",
                "commune-4221",
                "commune-422188",
                "commune-2C004",
                "Commune-42218",
                "epci-20004697",
                "department-4",
                "department-9744",
                "region-8",
                "region-FR",
                "country-DE",
                "canton-4201",
                "commune-42218 "
            })
    void what_is_not_well_formed_is_no_code(String text) {
        assertThat(TerritoryCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> TerritoryCode.of(text));
    }

    @Test
    void codes_go_from_the_nearest_level_to_the_widest() {
        assertThat(TerritoryCode.of("commune-97411")).isLessThan(TerritoryCode.of("epci-200046977"));
        assertThat(TerritoryCode.of("department-01")).isLessThan(TerritoryCode.of("department-2A"));
        assertThat(TerritoryCode.of("region-93")).isLessThan(TerritoryCode.FRANCE);
    }
}
