package fr.fondationdesterritoires.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The checks of rules, dashboards and routes find what they are for: one mistake at a time. */
class PlantedMistakesInWatchingTests {

    @Test
    void a_panel_of_a_metric_that_nobody_gives() {
        Observability all = Observability.read();
        target(all).put("expr", "sum by (service) (rate(outbox_row{service=~\"outbox_rows\"}[5m])) / up");

        assertThat(MetricNames.unknown(all))
                .singleElement()
                .asString()
                .contains("reads outbox_row, which nobody gives");
    }

    @Test
    void an_alert_of_a_metric_that_nobody_gives() {
        Observability all = Observability.read();
        alert(all).put("expr", "max(inbox_parked_key) > 0");

        assertThat(MetricNames.unknown(all)).singleElement().asString().contains("reads inbox_parked_key");
    }

    @Test
    void a_metric_of_the_infrastructure_that_nothing_reads() {
        Observability all = Observability.read();
        alert(all, "BackupOld").put("expr", "vector(0) > 1");

        assertThat(MetricNames.unread(all))
                .containsExactly("nothing reads barman_cloud_cloudnative_pg_io_last_available_backup_timestamp");
    }

    @Test
    void a_broker_that_keeps_to_itself_what_is_read_of_it() {
        Rendering silent = Places.PRODUCTION.copy();
        ((ArrayNode) silent.get("Kafka", "kafka").at("/spec/kafka/metricsConfig/values/allowList")).remove(0);

        assertThat(MetricNames.keptByTheBroker(Observability.read(), silent))
                .singleElement()
                .asString()
                .contains("underreplicatedpartitions");
    }

    @Test
    void an_expression_that_prometheus_does_not_read() {
        Observability inPanel = Observability.read();
        target(inPanel).put("expr", "sum(rate(outbox_rows[5m])");
        Observability inAlert = Observability.read();
        alert(inAlert).put("expr", "max(inbox_parked_keys) >");

        assertThat(Rules.unreadable(inPanel)).singleElement().asString().contains("unclosed left parenthesis");
        assertThat(Rules.unreadable(inAlert)).singleElement().asString().contains("unexpected end of input");
    }

    @Test
    void an_alert_without_runbook() {
        Observability silent = Observability.read();
        ((ObjectNode) alert(silent).at("/annotations")).remove("runbook_url");
        Observability renamed = Observability.read();
        alert(renamed).put("alert", "Planted");

        assertThat(Runbooks.missing(silent)).singleElement().asString().contains("names no runbook of its own");
        assertThat(Runbooks.missing(renamed)).contains("Planted has no runbook", "Planted names no runbook of its own");
    }

    @Test
    void an_alert_that_no_test_rings() {
        Observability all = Observability.read();
        alert(all).put("alert", "Planted");

        assertThat(Rules.untested(all)).containsExactly("no test says that Planted rings");
    }

    @Test
    void an_alert_that_rings_too_late() {
        Observability all = Observability.read();
        alert(all).put("for", "1h");

        assertThat(Rules.failedTests(all)).singleElement().asString().contains("FAILED");
    }

    @Test
    void an_alert_that_does_not_say_how_urgent_it_is() {
        Observability all = Observability.read();
        ((ObjectNode) alert(all).at("/labels")).put("severity", "urgent");

        assertThat(Wording.missing(all)).singleElement().asString().contains("how urgent");
    }

    @Test
    void a_route_to_nobody() {
        Observability all = Observability.read();
        ((ObjectNode) all.alerting()
                        .get("AlertmanagerConfig", "fondation-des-territoires")
                        .at("/spec/route/routes/0"))
                .put("receiver", "planted");

        assertThat(Alerting.lost(all)).containsExactlyInAnyOrder("planted is nobody", "nothing leads to page");
    }

    @Test
    void a_panel_without_description() {
        Observability all = Observability.read();
        panel(all).remove("description");

        assertThat(Wording.missing(all)).singleElement().asString().contains("does not say what to look for");
    }

    @Test
    void a_panel_that_leads_nowhere() {
        Observability all = Observability.read();
        ((ObjectNode) panel(all).at("/links/0")).put("url", "https://depot.example/runbooks/Planted.md");

        assertThat(Wording.missing(all)).singleElement().asString().contains("leads to");
    }

    @Test
    void a_dashboard_that_its_code_does_not_write() {
        Observability all = Observability.read();
        panel(all).put("title", "Planted");

        assertThat(Dashboards.notGenerated(all)).singleElement().asString().contains("is not what its code writes");
    }

    private static ObjectNode alert(Observability all) {
        return alert(all, "InboxKeyParked");
    }

    private static ObjectNode alert(Observability all, String name) {
        return (ObjectNode) all.alerts()
                .filter(alert -> alert.path("alert").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode panel(Observability all) {
        return (ObjectNode) all.panels()
                .filter(panel -> panel.path("title").asText().equals("Events waiting to be relayed"))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode target(Observability all) {
        return (ObjectNode) panel(all).at("/targets/0");
    }
}
