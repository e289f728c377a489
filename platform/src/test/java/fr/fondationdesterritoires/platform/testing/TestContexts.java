package fr.fondationdesterritoires.platform.testing;

import fr.fondationdesterritoires.platform.inbox.InboxTestEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points every context under test at the test keys and, where asked for, at real parts. */
final class TestContexts implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurations) {
        NoBlocking.install();
        RealParts parts = AnnotatedElementUtils.findMergedAnnotation(testClass, RealParts.class);
        if (parts == null) {
            return new Customizer(false, false, false, null);
        }
        return new Customizer(true, parts.broker(), parts.released(), parts.shared() ? null : testClass);
    }

    /** Equal ones share a context. */
    record Customizer(
            boolean database,
            boolean broker,
            boolean released,
            @Nullable Class<?> owner) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            Map<String, String> properties = new HashMap<>();
            properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestTokens.ISSUER);
            properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestTokens.jwkSetUri());
            properties.put("spring.security.oauth2.resourceserver.jwt.audiences", TestTokens.AUDIENCE);
            properties.put("platform.outbox.relay", String.valueOf(broker));
            properties.put("platform.inbox.listen", String.valueOf(broker));
            if (database) {
                RealDatabase own = Parts.newDatabase();
                if (released) {
                    Release.last().restore(own);
                }
                putDatabase(properties, own);
            }
            if (broker) {
                properties.put("spring.kafka.bootstrap-servers", Parts.bootstrapServers());
            }
            TestPropertyValues.of(properties).applyTo(context);
            if (database && context.getBeanFactory() instanceof BeanDefinitionRegistry registry) {
                RootBeanDefinition testEvents = new RootBeanDefinition(InboxTestEvents.class);
                testEvents.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
                testEvents.setLazyInit(true);
                registry.registerBeanDefinition("testEvents", testEvents);
            }
        }

        private static void putDatabase(Map<String, String> properties, RealDatabase database) {
            properties.put("spring.r2dbc.url", database.r2dbcUrl());
            properties.put("spring.r2dbc.username", database.user());
            properties.put("spring.r2dbc.password", database.password());
            properties.put("spring.r2dbc.pool.max-size", "8");
            properties.put("spring.flyway.url", database.jdbcUrl());
            properties.put("spring.flyway.user", database.user());
            properties.put("spring.flyway.password", database.password());
            properties.put("platform.kafka.prefix", database.name() + ".");
        }
    }
}
