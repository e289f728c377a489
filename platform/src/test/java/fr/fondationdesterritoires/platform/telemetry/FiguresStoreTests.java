package fr.fondationdesterritoires.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

@RealParts(broker = false)
class FiguresStoreTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final CountedFigure BY_STATE = CountedFigure.by(
            "state",
            CountedFigure.words(Thread.State.NEW, Thread.State.BLOCKED),
            "figures.test",
            "Rows by state",
            "select lower(state) as label, count(*) as value from figures_test group by state");

    private final DatabaseClient database;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Figures figures;

    FiguresStoreTests(RealDatabase real) {
        database = real.transactions().client();
        CountedFigure total = CountedFigure.of(
                        "figures.test.total", "All rows", "select count(*) / 2.0 as value from figures_test")
                .in("pairs");
        figures = new Figures(List.of(BY_STATE, total), database, meters, Duration.ofMillis(50));
    }

    @BeforeEach
    void an_empty_table() {
        run("create table if not exists figures_test (state text)");
        run("truncate figures_test");
    }

    @Test
    void each_value_counts_what_is_committed_and_a_known_one_that_nothing_has_is_zero() {
        run("insert into figures_test values ('NEW'), ('NEW'), ('NEW'), ('WAITING')");
        count();

        assertThat(value("new")).isEqualTo(3);
        assertThat(value("blocked")).isZero();
        assertThat(value("waiting")).isEqualTo(1);
        assertThat(meters.get("figures.test.total").gauge().value()).isEqualTo(2);
        assertThat(meters.scrape())
                .contains("figures_test{state=\"new\"} 3", "figures_test_total_pairs 2", "figures_age_seconds{");
    }

    @Test
    void a_value_follows_and_one_that_is_not_known_goes_with_its_rows() {
        run("insert into figures_test values ('NEW'), ('WAITING')");
        count();
        run("delete from figures_test");
        count();

        assertThat(value("new")).isZero();
        assertThat(meters.find("figures.test").tag("state", "waiting").gauge()).isNull();
        assertThat(labels()).isEqualTo(Set.of("new", "blocked"));
    }

    @Test
    void what_cannot_be_counted_stays_as_it_was_and_grows_old() {
        run("insert into figures_test values ('NEW')");
        count();
        run("drop table figures_test");
        count();

        double age = age();
        assertThat(value("new")).isEqualTo(1);
        await().untilAsserted(() -> assertThat(age()).isGreaterThan(age + 0.05));
        an_empty_table();
        count();
        assertThat(value("new")).isZero();
        assertThat(age()).isLessThan(5);
    }

    @Test
    void it_is_counted_again_and_again() {
        figures.start();
        try {
            await().atMost(PATIENCE).until(() -> meters.find("figures.test").gauge() != null);
            run("insert into figures_test values ('NEW')");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(value("new")).isEqualTo(1));
        } finally {
            figures.stop();
        }
    }

    private void count() {
        figures.count().block(PATIENCE);
    }

    private double value(String state) {
        return meters.get("figures.test").tag("state", state).gauge().value();
    }

    private Set<String> labels() {
        return meters.find("figures.test").gauges().stream()
                .map(Gauge::getId)
                .map(id -> String.valueOf(id.getTag("state")))
                .collect(Collectors.toSet());
    }

    private double age() {
        return meters.get("figures.age").tag("figure", "figures.test").gauge().value();
    }

    private void run(String statement) {
        database.sql(statement).then().block(PATIENCE);
    }
}
