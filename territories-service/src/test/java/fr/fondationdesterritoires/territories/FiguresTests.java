package fr.fondationdesterritoires.territories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.CountedFigures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class FiguresTests extends RunningService {

    @Test
    void every_figure_counts_on_the_services_own_tables(@Autowired ApplicationContext service) {
        assertThat(CountedFigures.of(service).keySet()).contains("matches", "answers.overdue", "submitted.projects");
    }
}
