package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.local.ChildProcess;
import fr.fondationdesterritoires.local.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An HAProxy that stands where several of a service run: before the gateways as an ingress does, before the other
 * services as a cluster's network does, connection by connection. Who is not ready gets nothing new.
 */
public final class BalancerPart implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final Map<Service, List<Instance>> instances;
    private final Map<Service, Integer> ports;
    private volatile @Nullable ChildProcess process;
    private volatile State state = State.STOPPED;

    /** The ports are those at which each service is asked for. */
    public BalancerPart(Path directory, Map<Service, List<Instance>> instances, Map<Service, Integer> ports) {
        this.directory = directory;
        this.instances = Map.copyOf(instances);
        this.ports = Map.copyOf(ports);
    }

    @Override
    public String name() {
        return "balancer";
    }

    @Override
    public String address() {
        var portal = ports.get(Service.GATEWAY);
        return portal == null ? "" : "http://localhost:" + portal;
    }

    @Override
    public State state() {
        var started = process;
        return state == State.RUNNING && started != null && !started.isAlive() ? State.DIED : state;
    }

    @Override
    public OptionalLong pid() {
        var started = process;
        return started != null && started.isAlive() ? OptionalLong.of(started.pid()) : OptionalLong.empty();
    }

    @Override
    public Path log() {
        return directory.resolve(name() + ".log");
    }

    @Override
    public synchronized void start() {
        state = State.STARTING;
        var file = directory.resolve("haproxy.cfg");
        try {
            Files.createDirectories(directory);
            Files.writeString(file, configuration());
        } catch (IOException noRoom) {
            throw new LaunchFailed("%s cannot be written: %s".formatted(file, noRoom.getMessage()));
        }
        var started = ChildProcess.start(new ChildProcess.Command(
                name(), List.of(program(), "-db", "-f", file.toString()), Map.of(), directory));
        process = started;
        awaitPorts(started);
        state = State.RUNNING;
    }

    /** Debian keeps it where only administrators look. */
    private static String program() {
        var debian = Path.of("/usr/sbin/haproxy");
        return Files.isExecutable(debian) ? debian.toString() : "haproxy";
    }

    private void awaitPorts(ChildProcess started) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (silentPort().isPresent()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.killHard();
                state = State.DIED;
                throw new LaunchFailed("The balancer does not listen on port %d. The end of its log, %s:%n%s"
                        .formatted(silentPort().orElse(0), log(), String.join("\n", started.lastLines(15))));
            }
            pause();
        }
    }

    private OptionalInt silentPort() {
        return ports.values().stream()
                .mapToInt(Integer::intValue)
                .filter(FreePorts::isFree)
                .findFirst();
    }

    private String configuration() {
        return HEAD
                + instances.entrySet().stream()
                        .map(service -> section(service.getKey(), service.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private String section(Service service, List<Instance> several) {
        return """

                listen %s
                  bind 127.0.0.1:%d
                %s  option httpchk GET /actuator/health/readiness
                  http-check expect status 200
                %s
                """.formatted(
                        service.module(),
                        ports.get(service),
                        service == Service.GATEWAY ? "  mode http\n  option forwardfor\n" : "  mode tcp\n",
                        several.stream()
                                .map(one -> "  server %s 127.0.0.1:%d check port %d"
                                        .formatted(one.name(), one.port(), one.management()))
                                .collect(Collectors.joining("\n")));
    }

    @Override
    public synchronized void stop() {
        state = State.STOPPED;
        var started = process;
        if (started != null) {
            started.stop(Duration.ofSeconds(5));
        }
    }

    @Override
    public synchronized void killHard() {
        state = State.STOPPED;
        var started = process;
        if (started != null) {
            started.killHard();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Interrupted while waiting for the balancer.");
        }
    }

    private static final String HEAD = """
            global
              maxconn 4000
            defaults
              balance leastconn
              retries 2
              option redispatch 1
              timeout connect 2s
              timeout client 90s
              timeout server 90s
              timeout check 2s
              default-server inter 500ms fastinter 200ms fall 1 rise 1 on-marked-down shutdown-sessions
            """;
}
