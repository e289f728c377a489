package fr.fondationdesterritoires.projects.inputs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTests {

    @Test
    void accents_case_hyphens_and_apostrophes_make_no_difference() {
        assertThat(Folded.text("L’Épicerie de Saint-Étienne")).isEqualTo("l epicerie de saint etienne");
        assertThat(Folded.text("Cœur d'Æquor")).isEqualTo("coeur d aequor");
    }

    @Test
    void a_query_becomes_beginnings_of_words_and_nothing_else_that_a_search_would_read() {
        assertThat(Folded.prefixes("Jardin part")).isEqualTo("jardin:* & part:*");
        assertThat(Folded.prefixes("a & !b | (c:*)")).isEqualTo("a:* & b:* & c:*");
        assertThat(Folded.prefixes(" '%_ ")).isEmpty();
    }

    @Test
    void only_the_beginning_of_a_very_long_query_counts() {
        assertThat(Folded.query("a".repeat(10_000))).hasSize(200);
    }
}
