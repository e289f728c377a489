package fr.fondationdesterritoires.projects.organisations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "732 829 320 00074", "552 100 554 00021"})
    void a_siret_whose_digits_satisfy_luhn_is_read(String text) {
        assertThat(Siret.parse(text)).map(Siret::digits).contains(text.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"73282932000075", "73282923000074", "7328293200007", "732829320000740", "7328293200007A", ""})
    void a_wrong_digit_two_swapped_ones_or_another_length_are_refused(String text) {
        assertThat(Siret.parse(text)).isEmpty();
    }

    @Test
    void digits_of_other_scripts_are_no_digits() {
        assertThat(Siret.parse("٧٣٢٨٢٩٣٢٠٠٠٠٧٤")).isEmpty();
    }

    @Test
    void the_seat_of_la_poste_satisfies_luhn() {
        assertThat(Siret.parse("35600000000048")).isPresent();
    }

    @Test
    void an_establishment_of_la_poste_adds_up_to_a_multiple_of_five() {
        assertThat(Siret.parse("35600000049837")).isPresent();
        assertThat(Siret.parse("35600000049838")).isEmpty();
    }

    @Test
    void the_exception_is_for_la_poste_only() {
        assertThat(Siret.parse("35600100049836")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W123456789", "w123456789", "W 423 000 123", "W9R2005641", "W2A1000123"})
    void an_rna_number_is_w_and_nine_signs(String text) {
        assertThat(Rna.parse(text))
                .map(Rna::number)
                .contains(text.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W12345678", "W1234567890", "123456789", "W12345678A", "WA23456789", "W1A3456789", ""})
    void anything_else_is_no_rna_number(String text) {
        assertThat(Rna.parse(text)).isEmpty();
    }
}
