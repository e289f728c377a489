package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.local.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An HAProxy that stands where several of a service run: before the gateways as an ingress does, before the other
 * services as a cluster's network does, connection by connection. Who is not ready gets nothing new.
 */
public final class BalancerPart extends ChildPart {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Service, List<Instance>> instances;
    private final Map<Service, Integer> ports;

    /** The ports are those at which each service is asked for. */
    public BalancerPart(Path directory, Map<Service, List<Instance>> instances, Map<Service, Integer> ports) {
        super("balancer", Layer.DOOR, directory, Readiness.listening(ports.values(), PATIENCE));
        this.instances = Map.copyOf(instances);
        this.ports = Map.copyOf(ports);
    }

    @Override
    public String address() {
        var portal = ports.get(Service.GATEWAY);
        return portal == null ? "" : "http://localhost:" + portal;
    }

    @Override
    protected List<String> words() {
        var file = directory().resolve("haproxy.cfg");
        try {
            Files.createDirectories(directory());
            Files.writeString(file, configuration());
        } catch (IOException noRoom) {
            throw new LaunchFailed("%s cannot be written: %s".formatted(file, noRoom.getMessage()));
        }
        return List.of(program(), "-db", "-f", file.toString());
    }

    /** Debian keeps it where only administrators look. */
    private static String program() {
        var debian = Path.of("/usr/sbin/haproxy");
        return Files.isExecutable(debian) ? debian.toString() : "haproxy";
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
                %s  option httpchk GET %s
                  http-check expect status 200
                %s
                """.formatted(
                        service.module(),
                        ports.get(service),
                        service == Service.GATEWAY ? "  mode http\n  option forwardfor\n" : "  mode tcp\n",
                        Instance.READINESS,
                        several.stream()
                                .map(one -> "  server %s 127.0.0.1:%d check port %d"
                                        .formatted(one.name(), one.port(), one.management()))
                                .collect(Collectors.joining("\n")));
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
