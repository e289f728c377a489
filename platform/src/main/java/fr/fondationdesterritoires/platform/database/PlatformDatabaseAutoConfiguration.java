package fr.fondationdesterritoires.platform.database;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The database of a service. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
class PlatformDatabaseAutoConfiguration {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    /**
     * The first ends the transaction of a frozen process, whose locks would otherwise stop everyone who needs the same
     * rows; the others end what nobody waits for any more. What may take long sets its own limit in its transaction;
     * migrations go another way.
     */
    private static final Map<String, String> SESSION = Map.of(
            "idle_in_transaction_session_timeout", "60s",
            "statement_timeout", "30s",
            "lock_timeout", "10s");

    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(8);

    /** Ticks like PostgreSQL's timestamps, so that what is told now is what is read later. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Bean(destroyMethod = "dispose")
    OwnEventLoops databaseEventLoops() {
        return new OwnEventLoops(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    @Bean
    ConnectionFactoryOptionsBuilderCustomizer databaseConnections(
            OwnEventLoops loops, @Value("${spring.application.name:service}") String name) {
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, loops)
                .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, name)
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, SESSION)
                .option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true);
    }

    @Bean
    UnpooledConnections unpooledConnections(ConnectionFactory connections) {
        return new UnpooledConnections(connections);
    }

    @Bean
    Heartbeat databaseHeartbeat(ConnectionFactory connections, OwnEventLoops loops) {
        return new Heartbeat(connections, loops, BEAT, LONGEST_SILENCE);
    }

    @Bean
    CountedFigure databaseSize() {
        return CountedFigure.of(
                        "database.size",
                        "What the service's database takes on disk",
                        "select pg_database_size(current_database()) as value")
                .in("bytes");
    }

    @Bean
    CountedFigure oldestTransaction() {
        return CountedFigure.of("database.oldest.transaction", "How long the oldest transaction has been open", """
                        select coalesce(extract(epoch from max(clock_timestamp() - xact_start)), 0) as value
                          from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid()
                        """)
                .in("seconds");
    }

    @Bean
    CountedFigure waitingForLocks() {
        return CountedFigure.of("database.lock.waits", "Statements that wait for another's lock", """
                        select count(*) as value from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock'
                        """);
    }

    /** The platform's tables have a schema and a history of their own, and come first. */
    @Bean
    FlywayMigrationStrategy platformThenService() {
        return service -> {
            Flyway.configure(service.getConfiguration().getClassLoader())
                    .configuration(service.getConfiguration())
                    .locations("classpath:db/platform")
                    .defaultSchema("platform")
                    .schemas("platform")
                    .createSchemas(true)
                    .load()
                    .migrate();
            service.migrate();
        };
    }
}
