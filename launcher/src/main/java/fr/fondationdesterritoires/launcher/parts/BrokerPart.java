package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.LocalKafka;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One Kafka broker. */
public final class BrokerPart implements Part {

    private final LocalKafka.Settings settings;
    private final Path directory;
    private final int port;
    private volatile @Nullable LocalKafka kafka;
    private volatile State state = State.STOPPED;

    public BrokerPart(Path directory, int port, int controllerPort) {
        this.settings = LocalKafka.in(directory).port(port).controllerPort(controllerPort);
        this.directory = directory;
        this.port = port;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public State state() {
        var started = kafka;
        return state == State.RUNNING && started != null && !started.isRunning() ? State.DIED : state;
    }

    @Override
    public OptionalLong pid() {
        var started = kafka;
        return started != null && started.isRunning() ? OptionalLong.of(started.pid()) : OptionalLong.empty();
    }

    @Override
    public Path log() {
        return directory.resolve("kafka.log");
    }

    @Override
    public synchronized void start() {
        state = State.STARTING;
        var existing = kafka;
        if (existing == null) {
            kafka = settings.start();
        } else {
            existing.start();
        }
        state = State.RUNNING;
    }

    @Override
    public synchronized void stop() {
        state = State.STOPPED;
        var started = kafka;
        if (started != null) {
            started.stop();
        }
    }

    @Override
    public synchronized void killHard() {
        state = State.STOPPED;
        var started = kafka;
        if (started != null) {
            started.killHard();
        }
    }
}
