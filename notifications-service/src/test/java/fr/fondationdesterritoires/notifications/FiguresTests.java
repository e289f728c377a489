package fr.fondationdesterritoires.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.CountedFigures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NotificationsTest
class FiguresTests {

    @Test
    void every_figure_counts_on_the_services_own_tables(@Autowired ApplicationContext service) {
        assertThat(CountedFigures.of(service).keySet())
                .contains(
                        "mails", "mails.age", "mails.overdue", "mails.stopped", "notices.postponed", "notices.overdue");
    }
}
