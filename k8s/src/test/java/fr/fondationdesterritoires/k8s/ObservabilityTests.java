package fr.fondationdesterritoires.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must hold of rules, dashboards and runbooks; that they have data is asked of a real Prometheus elsewhere. */
class ObservabilityTests {

    private final Observability all = Observability.read();

    @Test
    void every_metric_that_is_read_is_given() {
        assertThat(MetricNames.unknown(all)).isEmpty();
    }

    @Test
    void what_is_written_down_of_the_infrastructure_is_read_and_the_broker_tells_it() {
        assertThat(MetricNames.unread(all)).isEmpty();
        assertThat(MetricNames.keptByTheBroker(all, Places.PRODUCTION)).isEmpty();
        assertThat(MetricNames.keptByTheBroker(all, Places.KIND)).isEmpty();
    }

    @Test
    void every_expression_is_one_that_prometheus_reads() {
        assertThat(Rules.unreadable(all)).isEmpty();
    }

    @Test
    void the_alerts_ring_for_their_trouble_and_not_for_less() {
        assertThat(Rules.failedTests(all)).isEmpty();
        assertThat(Rules.untested(all)).isEmpty();
    }

    @Test
    void whoever_is_woken_is_told_what_users_see_and_what_to_do() {
        assertThat(Runbooks.missing(all)).isEmpty();
    }

    @Test
    void every_alert_reaches_somebody_and_silence_is_noticed() {
        assertThat(Models.complaints(all.alerting())).isEmpty();
        assertThat(Alerting.lost(all)).isEmpty();
    }

    @Test
    void every_panel_and_alert_says_what_it_is_about() {
        assertThat(all.panels()).isNotEmpty();
        assertThat(Wording.missing(all)).isEmpty();
    }

    @Test
    void the_dashboards_are_those_that_their_code_writes() {
        assertThat(Dashboards.notGenerated(all)).isEmpty();
    }

    @Test
    void the_documents_count_what_there_is() {
        long expressions = all.panels()
                .flatMap(panel -> Resource.each(panel.path("targets")))
                .count();
        long names = all.alerts()
                .map(alert -> alert.path("alert").asText())
                .distinct()
                .count();

        assertThat(Documents.text("README.md"))
                .contains(
                        expressions + " expressions of " + all.panels().count() + " panels",
                        "the " + all.allRules().count() + " rules, "
                                + all.alerts().count() + " of which ring one of " + names + " alerts");
    }
}
