package fr.fondationdesterritoires.platform.testing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Tests log for people, not for machines, and bear with a busy machine. */
final class TestDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> properties =
                Map.of("logging.structured.format.console", "", "spring.test.webtestclient.timeout", "30s");
        environment.getPropertySources().addLast(new MapPropertySource("test-defaults", properties));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
