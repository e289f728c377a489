package fr.fondationdesterritoires.platform.testing;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands parts to tests that run without Spring. */
final class RealPartsExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RealPartsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RealDatabase.class || type == RealBroker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == RealBroker.class) {
            return new RealBroker(Parts.bootstrapServers());
        }
        Class<?> testClass = context.getRequiredTestClass();
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(testClass, key -> migrated(Parts.newDatabase()), RealDatabase.class);
    }

    private static RealDatabase migrated(RealDatabase database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/platform")
                .defaultSchema("platform")
                .createSchemas(true)
                .load()
                .migrate();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }
}
