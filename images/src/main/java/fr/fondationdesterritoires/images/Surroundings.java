package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.LocalKafka;
import fr.fondationdesterritoires.local.LocalPostgres;
import fr.fondationdesterritoires.local.LocalRedis;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What the processes stand on, real and for the while: databases, a broker, a place for sessions, an outside. */
final class Surroundings implements AutoCloseable {

    private final Deployment deployment;
    private final LocalPostgres database =
            LocalPostgres.temporary().withoutFsync().start();
    private final LocalKafka broker = LocalKafka.temporary().start();
    private final LocalRedis sessions = LocalRedis.temporary().unstarted();
    private final Outside outside = new Outside();
    private final Map<Service, String> running = new EnumMap<>(Service.class);

    /** A word that no file of an image may hold. */
    private final String secret = "secret-" + UUID.randomUUID();

    Surroundings(Path projectRoot) {
        this.deployment = new Deployment(projectRoot);
        sessions.start();
        createTopics();
    }

    /** They are there before the processes, as on Kubernetes. */
    private void createTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = deployment.topics().stream()
                    .map(name -> new NewTopic(name, 12, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (ExecutionException refused) {
            throw new ImageFailed("The topics could not be made: " + refused.getMessage(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while making topics.", interrupted);
        }
    }

    Deployment deployment() {
        return deployment;
    }

    Outside outside() {
        return outside;
    }

    String brokerAddress() {
        return broker.bootstrapServers();
    }

    String secret() {
        return secret;
    }

    /** Makes the service's database with its two roles, as {@code k8s/patterns/data} does. */
    void createDatabase(Service service) {
        var name = service.database();
        try (var connection = database.connect(LocalPostgres.SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("create role %s_owner login password '%s'".formatted(name, secret));
            statement.execute("create role %s login password '%s'".formatted(name, secret));
            statement.execute("create database %1$s owner %1$s_owner".formatted(name));
        } catch (SQLException refused) {
            throw new ImageFailed(
                    "The database %s could not be made: %s".formatted(name, refused.getMessage()), refused);
        }
    }

    /** The variables of a migration's Job. */
    Map<String, String> migration(Service service) {
        var owner = service.database() + "_owner";
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                deployment.migrationOptions(),
                "SPRING_R2DBC_URL",
                database.r2dbcUrl(service.database()),
                "SPRING_R2DBC_USERNAME",
                owner,
                "SPRING_R2DBC_PASSWORD",
                secret,
                "SPRING_FLYWAY_URL",
                database.jdbcUrl(service.database()),
                "SPRING_FLYWAY_USER",
                owner,
                "SPRING_FLYWAY_PASSWORD",
                secret,
                "SPRING_FLYWAY_LOCATIONS",
                "classpath:db/migration,filesystem:/etc/migration",
                "SPRING_FLYWAY_PLACEHOLDERS_RUNTIME",
                service.database());
    }

    /** A process's variables: the deployment's, led to what stands here. */
    Map<String, String> process(Service service, Ports ports) {
        var variables = new HashMap<>(deployment.process(service));
        variables.keySet().removeIf(name -> name.startsWith("SPRING_KAFKA_") || name.startsWith("SPRING_MAIL_"));
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("SERVER_PORT", String.valueOf(ports.requests()));
        variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management()));
        variables.put("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", outside.url() + "/v1/traces");
        variables.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", outside.url());
        variables.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI", outside.keysUrl());
        if (service == Service.GATEWAY) {
            variables.put("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_PLATFORM_ISSUER_URI", outside.url());
            variables.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_PLATFORM_CLIENT_SECRET", secret);
            variables.put("SPRING_DATA_REDIS_HOST", "127.0.0.1");
            variables.put("SPRING_DATA_REDIS_PORT", String.valueOf(sessions.port()));
            running.forEach((other, address) -> variables.put(other.name() + "_SERVICE_URL", address));
        } else {
            variables.put("SPRING_R2DBC_URL", database.r2dbcUrl(service.database()));
            variables.put("SPRING_R2DBC_USERNAME", service.database());
            variables.put("SPRING_R2DBC_PASSWORD", secret);
            variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
            variables.put("PLATFORM_KAFKA_REPLICATION", "1");
        }
        return variables;
    }

    boolean runs(Service service) {
        return running.containsKey(service);
    }

    /** The gateway finds it from now on. */
    void isRunning(Service service, Ports ports) {
        running.put(service, "http://127.0.0.1:" + ports.requests());
    }

    @Override
    public void close() {
        outside.close();
        sessions.close();
        broker.close();
        database.close();
    }
}
