package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.CountedFigures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class FiguresTests {

    @Test
    void every_figure_counts_on_the_services_own_tables(@Autowired ApplicationContext service) {
        assertThat(CountedFigures.of(service).keySet())
                .contains("applications", "ballots.open", "decisions.delay", "funds.left", "funds.received");
    }
}
