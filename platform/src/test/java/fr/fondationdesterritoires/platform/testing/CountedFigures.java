package fr.fondationdesterritoires.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** Counts every figure of a service on its real schema, by the figures' names. */
public final class CountedFigures {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private CountedFigures() {}

    public static Map<String, Map<String, Double>> of(ApplicationContext service) {
        DatabaseClient database = service.getBean(DatabaseClient.class);
        Map<String, Map<String, Double>> counted = new TreeMap<>();
        service.getBeanProvider(CountedFigure.class).forEach(figure -> {
            Map<String, Double> values =
                    Objects.requireNonNull(figure.counting().in(database).block(PATIENCE), figure.name());
            assertThat(values.keySet())
                    .as("the values of %s's label, which are those that it knows", figure.name())
                    .satisfies(labels -> assertThat(
                                    figure.known().isEmpty() || figure.known().containsAll(labels))
                            .isTrue());
            assertThat(counted.put(figure.name(), values)).as(figure.name()).isNull();
        });
        return counted;
    }
}
