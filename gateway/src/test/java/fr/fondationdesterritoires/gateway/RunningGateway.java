package fr.fondationdesterritoires.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway on a free port, with a real identity provider and a stub for the services (one of which is down). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RunningGateway {

    /** Nothing listens there. */
    protected static final String NOWHERE = "http://127.0.0.1:9";

    /** On the class path for the identity provider alone. */
    protected static final String TOMCAT =
            "org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration,"
                    + "org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatReactiveManagementContextAutoConfiguration";

    private static final TestIdentityProvider IDENTITY = TestIdentityProvider.start();

    protected final StubService service = StubService.start();
    private @org.jspecify.annotations.Nullable ConfigurableApplicationContext context;

    @BeforeAll
    void startGateway() {
        context = start();
        IDENTITY.serves(address());
    }

    /** One more, with the same properties. */
    protected ConfigurableApplicationContext start() {
        List<String> properties = new ArrayList<>(List.of(
                "server.port=0",
                "management.server.port=0",
                "logging.structured.format.console=",
                "logging.level.root=WARN",
                "spring.autoconfigure.exclude=" + TOMCAT + "," + TestIdentityProvider.REDIS,
                "spring.security.oauth2.client.provider.platform.issuer-uri=" + IDENTITY.issuer(),
                "spring.security.oauth2.client.registration.platform.client-id=platform",
                "spring.security.oauth2.client.registration.platform.client-secret=test-secret",
                "gateway.services.projects.url=" + service.address(),
                "gateway.services.funding.url=" + service.address(),
                "gateway.services.notifications.url=" + service.address(),
                "gateway.services.territories.url=" + NOWHERE));
        properties.addAll(properties());
        return new SpringApplicationBuilder(GatewayApplication.class)
                .web(WebApplicationType.REACTIVE)
                .run(lastOfEach(properties));
    }

    /** A property given twice on a command line would have both values. */
    private static String[] lastOfEach(List<String> properties) {
        Map<String, String> last = new LinkedHashMap<>();
        properties.forEach(property -> last.put(property.substring(0, property.indexOf('=')), "--" + property));
        return last.values().toArray(String[]::new);
    }

    @AfterAll
    void stopGateway() {
        context().close();
        service.close();
    }

    /** What this test's gateway has otherwise; a later value of a property wins. */
    protected List<String> properties() {
        return List.of();
    }

    protected ConfigurableApplicationContext context() {
        return java.util.Objects.requireNonNull(context);
    }

    protected TestIdentityProvider identity() {
        return IDENTITY;
    }

    protected String address() {
        return address(context());
    }

    protected static String address(ConfigurableApplicationContext gateway) {
        return "http://localhost:" + gateway.getEnvironment().getRequiredProperty("local.server.port");
    }

    protected Browser browser() {
        return new Browser(address());
    }
}
