package fr.fondationdesterritoires.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.outbox.Checker.Change;
import fr.fondationdesterritoires.platform.outbox.Checker.Findings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckerTests {

    private static final List<Change> WRITTEN = changes("a1", "a2", "a3", "b1");
    private static final Map<String, Long> STORED = Map.of("a", 3L, "b", 1L);

    private static List<Change> changes(String... words) {
        return Arrays.stream(words)
                .map(word -> new Change(word.substring(0, 1), Long.parseLong(word.substring(1))))
                .toList();
    }

    @Test
    void in_order_with_copies_is_clean() {
        Findings findings = Checker.check(WRITTEN, STORED, changes("a1", "b1", "a2", "a1", "a2", "a3"));

        assertThat(findings.areClean()).isTrue();
        assertThat(findings.copies()).isEqualTo(changes("a1", "a2"));
    }

    @Test
    void what_never_arrives_is_lost() {
        assertThat(Checker.check(WRITTEN, STORED, changes("a1", "a2", "b1")).lost())
                .isEqualTo(changes("a3"));
    }

    @Test
    void what_arrives_late_is_out_of_order() {
        assertThat(Checker.check(WRITTEN, STORED, changes("a2", "a1", "a3", "b1"))
                        .outOfOrder())
                .isEqualTo(changes("a1"));
    }

    @Test
    void what_was_never_committed_is_invented() {
        assertThat(Checker.check(WRITTEN, STORED, changes("a1", "a2", "a3", "b1", "b2"))
                        .invented())
                .isEqualTo(changes("b2"));
    }

    @Test
    void what_was_acknowledged_and_is_not_stored_is_forgotten() {
        assertThat(Checker.check(changes("a4"), STORED, changes("a1", "a2", "a3", "b1"))
                        .forgotten())
                .isEqualTo(changes("a4"));
    }
}
