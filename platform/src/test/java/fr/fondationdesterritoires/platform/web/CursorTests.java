package fr.fondationdesterritoires.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void what_is_encoded_is_read_back() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-03-01T10:00:00.123456Z");

        Cursor read = Cursor.decode(Cursor.of(at, id, 42L, "Saint-Étienne", "").encode());

        assertThat(read.instant(0)).isEqualTo(at);
        assertThat(read.uuid(1)).isEqualTo(id);
        assertThat(read.number(2)).isEqualTo(42);
        assertThat(read.text(3)).isEqualTo("Saint-Étienne");
        assertThat(read.text(4)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a", "gICA", "AA"})
    void what_we_did_not_make_is_refused(String cursor) {
        refused(() -> Cursor.decode(cursor));
    }

    @Test
    void a_value_of_another_form_is_refused() {
        Cursor cursor = Cursor.decode(Cursor.of("x").encode());

        refused(() -> cursor.uuid(0));
        refused(() -> cursor.instant(0));
        refused(() -> cursor.number(0));
        refused(() -> cursor.text(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void a_year_that_the_database_cannot_hold_is_refused(String time) {
        refused(() -> Cursor.decode(Cursor.of(time).encode()).instant(0));
    }

    @Test
    void a_page_points_to_the_next_only_if_there_is_one() {
        PageRequest two = new PageRequest(null, 2);

        Page<Integer> middle = Page.of(List.of(1, 2, 3), two, Cursor::of);
        Page<Integer> last = Page.of(List.of(1, 2), two, Cursor::of);

        assertThat(middle.items()).containsExactly(1, 2);
        assertThat(middle.next()).isNotNull();
        assertThat(Cursor.decode(String.valueOf(middle.next())).number(0)).isEqualTo(2);
        assertThat(last.items()).containsExactly(1, 2);
        assertThat(last.next()).isNull();
    }

    private static void refused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("cursor-invalid"));
    }
}
