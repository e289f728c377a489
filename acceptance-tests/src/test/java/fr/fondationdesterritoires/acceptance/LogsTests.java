package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a day's work, its mistakes and its faults leave in the logs. */
@Isolated("What is isolated comes once all others have ended")
@Order(LogsTests.LAST)
class LogsTests {

    static final int LAST = Integer.MAX_VALUE;

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}");

    @Test
    void logs_are_json_and_no_line_names_a_person() {
        List<String> people = KnownPeople.namesAndAddresses();
        for (String process : Processes.ALL) {
            List<String> lines = Processes.log(process).toList();
            assertThat(lines).as("lines of " + process).isNotEmpty().allSatisfy(line -> {
                assertThat(Api.JSON.readTree(line).path("message").isString()).isTrue();
                assertThat(line).doesNotContainPattern(ADDRESS);
                assertThat(people).noneMatch(line::contains);
            });
        }
    }
}
