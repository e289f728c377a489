package fr.fondationdesterritoires.notifications.mails;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.notifications.messages.domain.Language;
import fr.fondationdesterritoires.notifications.messages.domain.Written;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTests {

    private static final Letter LETTER = new Letter(
            Language.FRENCH,
            "Bonjour Awa,",
            new Written("Objet", List.of("À l'ordre du jour :\n– <b>Un</b> & deux\n– Trois", "Fin."), "Voir"),
            "http://localhost:8080/sessions/1",
            "Ouvrir : http://localhost:8080/sessions/1",
            "La Fondation",
            "Pour ne plus recevoir : http://localhost:8080/notifications/preferences");

    @Test
    void the_text_reads_from_greeting_to_how_to_stop_it() {
        assertThat(LETTER.text()).isEqualTo("""
                Bonjour Awa,

                À l'ordre du jour :
                – <b>Un</b> & deux
                – Trois

                Fin.

                Ouvrir : http://localhost:8080/sessions/1

                La Fondation

                --\s
                Pour ne plus recevoir : http://localhost:8080/notifications/preferences
                """);
    }

    @Test
    void what_people_wrote_stays_text_in_html() {
        assertThat(LETTER.html())
                .contains("<ul>\n<li>&lt;b&gt;Un&lt;/b&gt; &amp; deux</li>\n<li>Trois</li>\n</ul>")
                .contains("<a href=\"http://localhost:8080/sessions/1\">Voir</a>")
                .contains("<html lang=\"fr\">")
                .doesNotContain("<b>", "<script", "<img");
    }

    @Test
    void the_way_to_stop_it_can_be_followed() {
        assertThat(LETTER.html())
                .contains(
                        "<a href=\"http://localhost:8080/notifications/preferences\">http://localhost:8080/notifications/preferences</a>");
    }
}
