package fr.fondationdesterritoires.funding.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test
    void names_are_sorted_by_their_code_units_and_nothing_is_spaced() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("\u20ac", "Euro Sign");
        value.put("\r", "Carriage Return");
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", "One");
        value.put("\ud83d\ude00", "Emoji: Grinning Face");
        value.put("\u0080", "Control");
        value.put("\u00f6", "Latin Small Letter O With Diaeresis");
        // The order of RFC 8785, section 3.2.3.
        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void text_is_escaped_as_little_as_allowed() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void lists_keep_their_order_and_null_is_null() {
        assertThat(CanonicalJson.of(Arrays.asList(3, 1L, true, null, List.of(), Map.of())))
                .isEqualTo("[3,1,true,null,[],{}]");
    }

    @Test
    void whole_numbers_are_taken_as_far_as_a_double_holds_them() {
        assertThat(CanonicalJson.of(9_007_199_254_740_991L)).isEqualTo("9007199254740991");
        assertThatThrownBy(() -> CanonicalJson.of(9_007_199_254_740_992L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fractions_are_an_error() {
        assertThatThrownBy(() -> CanonicalJson.of(0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
