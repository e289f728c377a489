package fr.fondationdesterritoires.notifications.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopTokensTests {

    private static final UUID CONTACT = UUID.randomUUID();

    private final StopTokens tokens = new StopTokens("a key of thirty-two letters or more");

    @Test
    void a_token_says_whose_invitations_it_stops() {
        assertThat(tokens.contact(tokens.tokenFor(CONTACT))).contains(CONTACT);
    }

    @Test
    void a_token_for_somebody_else_cannot_be_made_of_ones_own() {
        String signature = tokens.tokenFor(CONTACT).substring(36);
        assertThat(tokens.contact(UUID.randomUUID() + signature)).isEmpty();
    }

    @Test
    void a_token_signed_with_another_key_stops_nothing() {
        assertThat(tokens.contact(new StopTokens("another key, as long as the first").tokenFor(CONTACT)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "nonsense", "00000000-0000-0000-0000-000000000000", "a.b"})
    void what_is_no_token_stops_nothing(String sent) {
        assertThat(tokens.contact(sent)).isEmpty();
        assertThat(tokens.contact(tokens.tokenFor(CONTACT) + sent + "x")).isEmpty();
    }

    @Test
    void thirty_six_letters_that_are_no_id_stop_nothing() {
        assertThat(tokens.contact("-".repeat(36) + "." + "A".repeat(43))).isEmpty();
    }
}
