package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a day's work leaves in the metrics. */
@Isolated("What is isolated comes once all others have ended")
@Order(LabelsTests.BEFORE_PROCESSES_ARE_KILLED)
class LabelsTests {

    /** A process that is started again has forgotten what it counted. */
    static final int BEFORE_PROCESSES_ARE_KILLED = 1;

    /** Values of labels that would be without end, or name somebody. */
    private static final Pattern UNBOUNDED =
            Pattern.compile("=\"[^\"]*(?:[0-9a-f]{8}-[0-9a-f]{4}-|@)[^\"]*\"|[{,]uri=\"[^\"]*/[0-9]+");

    private static final int MOST_SERIES = 5_000;

    @Test
    void labels_have_few_values_and_none_names_a_person_or_a_dossier() {
        List<String> people = KnownPeople.namesAndAddresses();
        for (String process : Processes.ALL) {
            List<String> series = Processes.series(process).toList();
            assertThat(series).as("series of " + process).isNotEmpty().hasSizeLessThan(MOST_SERIES);
            assertThat(series)
                    .filteredOn(line ->
                            UNBOUNDED.matcher(line).find() || people.stream().anyMatch(line::contains))
                    .as("labels of " + process)
                    .isEmpty();
        }
    }
}
