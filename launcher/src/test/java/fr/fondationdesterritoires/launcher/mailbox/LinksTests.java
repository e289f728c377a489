package fr.fondationdesterritoires.launcher.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.launcher.mailbox.Links.Piece;
import org.junit.jupiter.api.Test;

class LinksTests {

    @Test
    void a_link_ends_before_the_punctuation_of_its_sentence() {
        assertThat(Links.pieces("Suivez http://localhost:8080/invitations/7?x=1&y=2. Merci."))
                .containsExactly(
                        new Piece("Suivez ", false),
                        new Piece("http://localhost:8080/invitations/7?x=1&y=2", true),
                        new Piece(". Merci.", false));
    }

    @Test
    void a_text_without_links_is_one_piece() {
        assertThat(Links.pieces("Bonjour")).containsExactly(new Piece("Bonjour", false));
    }
}
