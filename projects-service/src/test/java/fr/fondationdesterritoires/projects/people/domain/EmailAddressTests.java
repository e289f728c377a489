package fr.fondationdesterritoires.projects.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void case_and_blanks_around_make_no_difference() {
        assertThat(EmailAddress.parse(" Marie@Exemple.FR ")).isEqualTo(EmailAddress.parse("marie@exemple.fr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "marie",
                "marie@",
                "@exemple.fr",
                "marie@exemple",
                "ma rie@exemple.fr",
                "a@b@c.fr",
                "a\u0000@b.fr"
            })
    void what_is_no_address_is_refused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void an_address_has_254_signs_at_most() {
        assertThat(EmailAddress.parse("a@" + "b".repeat(249) + ".fr")).isPresent();
        assertThat(EmailAddress.parse("a@" + "b".repeat(250) + ".fr")).isEmpty();
    }

    @Test
    void a_hint_shows_the_first_letter_and_the_domain_and_so_does_its_text() {
        EmailAddress address = new EmailAddress("marie@exemple.fr");
        assertThat(address.hint()).isEqualTo("m…@exemple.fr");
        assertThat(address).hasToString("m…@exemple.fr");
    }
}
