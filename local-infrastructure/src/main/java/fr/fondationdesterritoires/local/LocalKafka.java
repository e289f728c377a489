package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker in KRaft mode, with every internal topic on it alone.
 *
 * <p>Its jars come from the class path of the virtual machine that starts it.
 */
public final class LocalKafka extends LocalServer {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Settings settings;
    private final int controllerPort;

    private LocalKafka(Settings settings) {
        super("kafka", settings);
        this.settings = settings;
        this.controllerPort = settings.controllerPort == 0 ? FreePorts.any() : settings.controllerPort;
    }

    /** A broker that is gone after {@link #close()} or with this virtual machine. */
    public static Settings temporary() {
        return new Settings(null);
    }

    /** A broker whose files stay in the directory from run to run. */
    public static Settings in(Path directory) {
        return new Settings(directory);
    }

    /** How to start it; any property of {@code server.properties} can be set. */
    public static final class Settings extends ServerSettings<LocalKafka, Settings> {

        private final List<String> jvmArguments = new ArrayList<>();
        private int controllerPort;

        private Settings(@Nullable Path directory) {
            super(directory);
        }

        /** The port the controller part listens on; any free one if it is never said. */
        public Settings controllerPort(int wanted) {
            this.controllerPort = wanted;
            return this;
        }

        /** An argument for the broker's virtual machine. */
        public Settings jvmArgument(String argument) {
            jvmArguments.add(argument);
            return this;
        }

        @Override
        Settings self() {
            return this;
        }

        @Override
        public LocalKafka unstarted() {
            return new LocalKafka(this);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    ChildProcess launch() {
        try {
            Files.createDirectories(directory());
            var properties = directory().resolve("server.properties");
            Files.writeString(properties, lines(settings.over(usual())));
            var logging = directory().resolve("logback.xml");
            Files.writeString(logging, LOGGING);
            var environment = Map.of("CLASSPATH", ThisVirtualMachine.classPath());
            return ChildProcess.start(
                    new ChildProcess.Command(name(), words(properties, logging), environment, directory()));
        } catch (IOException noRoom) {
            throw new LocalPartException("Kafka could not make its files: " + noRoom.getMessage(), noRoom);
        }
    }

    private List<String> words(Path properties, Path logging) throws IOException {
        var words = new ArrayList<>(List.of(
                ThisVirtualMachine.java(),
                "-Xmx128m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlogback.configurationFile=" + logging,
                "-Djava.awt.headless=true"));
        words.addAll(settings.jvmArguments);
        words.addAll(List.of(KafkaProcess.class.getName(), properties.toString(), data().toString(), clusterId()));
        return words;
    }

    private String clusterId() throws IOException {
        var file = directory().resolve("cluster.id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file).strip();
    }

    private Map<String, String> usual() {
        var properties = new HashMap<String, String>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("listeners", "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        properties.put("log.dirs", data().toString());
        properties.put("num.partitions", "4");
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the broker may register again only once its former session is over.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("log.cleaner.dedupe.buffer.size", "8388608");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        return properties;
    }

    private static String lines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    Readiness readiness() {
        return new Readiness(() -> Readiness.listens(port()) && hasBroker(), PATIENCE);
    }

    private boolean hasBroker() {
        var settingsOfClient = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", 5_000, "request.timeout.ms", 4_000);
        try (var admin = Admin.create(settingsOfClient)) {
            return !admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
    }

    /** What is deleted next needs no clean end, which takes seconds. */
    @Override
    public void close() {
        if (isTemporary()) {
            killHard();
        }
        super.close();
    }

    private static final String LOGGING = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{20} %msg%n</pattern></encoder>
              </appender>
              <root level="WARN"><appender-ref ref="out"/></root>
            </configuration>
            """;
}
