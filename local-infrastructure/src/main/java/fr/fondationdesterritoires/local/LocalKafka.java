package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker in KRaft mode as a process of its own, on 127.0.0.1, with every internal topic on it alone.
 *
 * <p>Its jars come from the class path of the virtual machine that starts it.
 */
public final class LocalKafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Settings settings;
    private final Path directory;
    private final boolean temporary;
    private final int port;
    private final int controllerPort;
    private @Nullable ChildProcess process;

    private LocalKafka(Settings settings) {
        this.settings = settings;
        this.temporary = settings.directory == null;
        this.directory =
                settings.directory == null ? Directories.temporary("kafka-") : settings.directory.toAbsolutePath();
        this.port = settings.port == 0 ? FreePorts.any() : settings.port;
        this.controllerPort = settings.controllerPort == 0 ? FreePorts.any() : settings.controllerPort;
        if (temporary) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "delete " + directory));
        }
    }

    /** A broker that is gone after {@link #close()} or with this virtual machine. */
    public static Settings temporary() {
        return new Settings(null);
    }

    /** A broker whose files stay in the directory from run to run. */
    public static Settings in(Path directory) {
        return new Settings(directory);
    }

    /** How to start it. */
    public static final class Settings {

        private final @Nullable Path directory;
        private final Map<String, String> properties = new HashMap<>();
        private final List<String> jvmArguments = new ArrayList<>();
        private int port;
        private int controllerPort;

        private Settings(@Nullable Path directory) {
            this.directory = directory;
        }

        /** The port to listen on; any free one if it is never said. */
        public Settings port(int wanted) {
            this.port = wanted;
            return this;
        }

        /** The port the controller part listens on; any free one if it is never said. */
        public Settings controllerPort(int wanted) {
            this.controllerPort = wanted;
            return this;
        }

        /** Any property of {@code server.properties}. */
        public Settings with(String property, String value) {
            properties.put(property, value);
            return this;
        }

        /** An argument for the broker's virtual machine. */
        public Settings jvmArgument(String argument) {
            jvmArguments.add(argument);
            return this;
        }

        /** Starts it and waits until it answers. */
        public LocalKafka start() {
            var kafka = new LocalKafka(this);
            kafka.start();
            return kafka;
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return running().pid();
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    public ChildProcess process() {
        return running();
    }

    /** Starts it again, on the same port and files, after {@link #stop()} or {@link #killHard()}. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        var started = launch();
        process = started;
        if (!answers(started)) {
            var last = String.join("\n", started.lastLines(15));
            started.killHard();
            throw new LocalPartException("Kafka did not start on port " + port + ".\n" + last);
        }
    }

    private ChildProcess launch() {
        try {
            Files.createDirectories(directory);
            var properties = directory.resolve("server.properties");
            Files.writeString(properties, lines(properties()));
            var logging = directory.resolve("logback.xml");
            Files.writeString(logging, LOGGING);
            var words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
            return ChildProcess.start(new ChildProcess.Command(
                    "kafka", words, Map.of("CLASSPATH", ClassPath.ofThisVirtualMachine()), directory));
        } catch (IOException noRoom) {
            throw new LocalPartException("Kafka could not make its files: " + noRoom.getMessage(), noRoom);
        }
    }

    private String clusterId() throws IOException {
        var file = directory.resolve("cluster.id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file).strip();
    }

    private Map<String, String> properties() {
        var properties = new TreeMap<String, String>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
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
        properties.putAll(settings.properties);
        return properties;
    }

    private static String lines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private boolean answers(ChildProcess started) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (started.isAlive() && System.nanoTime() < deadline) {
            if (FreePorts.isFree(port)) {
                pause(50);
            } else if (hasBroker()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBroker() {
        var settingsOfClient = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", 5_000, "request.timeout.ms", 4_000);
        try (var admin = Admin.create(settingsOfClient)) {
            return !admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalPartException("Interrupted while waiting for Kafka.", interrupted);
        }
    }

    /** Stops it cleanly. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(20));
            process = null;
        }
    }

    /** {@code kill -9}, as a crash would. */
    public synchronized void killHard() {
        if (process != null) {
            process.killHard();
            process = null;
        }
    }

    @Override
    public void close() {
        if (temporary) {
            killHard();
            Directories.delete(directory);
        } else {
            stop();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private synchronized ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException("Kafka is not running.");
        }
        return process;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalPartException("Interrupted while waiting for Kafka.", interrupted);
        }
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
