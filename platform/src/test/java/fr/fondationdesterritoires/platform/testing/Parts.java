package fr.fondationdesterritoires.platform.testing;

import fr.fondationdesterritoires.local.LocalKafka;
import fr.fondationdesterritoires.local.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Starts the parts when first asked for. {@code REAL_PARTS_POSTGRES} and {@code REAL_PARTS_KAFKA} (host:port) name
 * parts that already run, so that several builds share them.
 */
final class Parts {

    private static final AtomicInteger databases = new AtomicInteger();

    private Parts() {}

    /** A server that makes databases. */
    record PostgresServer(String host, int port, String user, String password) {}

    static RealDatabase newDatabase() {
        PostgresServer server = Postgres.SERVER;
        String name = "test_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        String url = "jdbc:postgresql://" + server.host() + ":" + server.port() + "/postgres";
        try (var connection = DriverManager.getConnection(url, server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " strategy file_copy");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new RealDatabase(server.host(), server.port(), name, server.user(), server.password());
    }

    static String bootstrapServers() {
        return Kafka.BOOTSTRAP_SERVERS;
    }

    private static final class Postgres {

        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            String given = environment("REAL_PARTS_POSTGRES");
            if (given != null) {
                String[] parts = given.split(":", 2);
                return new PostgresServer(parts[0], Integer.parseInt(parts[1]), "postgres", "postgres");
            }
            return Docker.ANSWERS ? container() : process();
        }

        private static PostgresServer container() {
            PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:" + LocalPostgres.VERSION)
                    .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", LocalPostgres.LETTERS))
                    .withUsername("postgres")
                    .withPassword("postgres")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
            postgres.start();
            return new PostgresServer(postgres.getHost(), postgres.getMappedPort(5432), "postgres", "postgres");
        }

        private static PostgresServer process() {
            LocalPostgres postgres = LocalPostgres.temporary()
                    .withoutFsync()
                    .with("max_connections", "300")
                    .start();
            return new PostgresServer("127.0.0.1", postgres.port(), LocalPostgres.SUPERUSER, "postgres");
        }
    }

    private static final class Kafka {

        static final String BOOTSTRAP_SERVERS = start();

        private static String start() {
            String given = environment("REAL_PARTS_KAFKA");
            if (given != null) {
                return given;
            }
            if (Docker.ANSWERS) {
                KafkaContainer kafka = new KafkaContainer("apache/kafka-native:" + AppInfoParser.getVersion());
                kafka.start();
                return kafka.getBootstrapServers();
            }
            return LocalKafka.temporary().start().bootstrapServers();
        }
    }

    private static final class Docker {

        static final boolean ANSWERS = answers();

        /** Testcontainers takes seconds to find out that there is no engine; a missing socket says it at once. */
        private static boolean answers() {
            boolean mayBe = environment("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
            return mayBe && DockerClientFactory.instance().isDockerAvailable();
        }
    }

    private static @Nullable String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }
}
