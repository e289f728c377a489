package fr.fondationdesterritoires.funding.decisions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlliancePremiumTests {

    @ParameterizedTest
    @CsvSource({
        // base, rate, maximum, premium, cut
        "2000000, 10, 5000000, 200000, false",
        "2000000,  0, 5000000,      0, false",
        "    990,  5, 5000000,      0, false",
        "   1000,  5, 5000000,    100, false",
        "   1010,  5, 5000000,    100, false",
        "2000000, 10, 2200000, 200000, false",
        "2000000, 10, 2199999, 199900, true",
        "2000000, 10, 2200001, 200000, false",
        "2000000, 10, 2000099,      0, true",
        "2000000, 10, 2000000,      0, true",
        "2000001, 10, 2000000,      0, true",
    })
    void it_is_the_base_times_the_rate_in_whole_euros_cut_to_what_fits(
            long base, int rate, long maximum, long premium, boolean cut) {
        assertThat(AlliancePremium.on(Money.ofCents(base), rate, Money.ofCents(maximum)))
                .isEqualTo(new AlliancePremium(Money.ofCents(premium), cut));
    }
}
