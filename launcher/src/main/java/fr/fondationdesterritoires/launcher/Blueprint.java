package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.keycloak.KeycloakPart;
import fr.fondationdesterritoires.launcher.parts.DatabasePart;
import fr.fondationdesterritoires.launcher.parts.Layer;
import fr.fondationdesterritoires.launcher.parts.Part;
import fr.fondationdesterritoires.launcher.parts.PrometheusPart;
import fr.fondationdesterritoires.launcher.parts.ServerPart;
import fr.fondationdesterritoires.launcher.parts.Service;
import fr.fondationdesterritoires.launcher.parts.ServicePart;
import fr.fondationdesterritoires.launcher.parts.ServiceProgram;
import fr.fondationdesterritoires.local.LocalKafka;
import fr.fondationdesterritoires.local.LocalPostgres;
import fr.fondationdesterritoires.local.LocalRedis;
import fr.fondationdesterritoires.local.PostgresArchive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts that a platform has, by what was asked for; none of them is started here. */
final class Blueprint {

    private final LaunchOptions options;
    private final Home home;
    private final Layout layout;
    private final Ports ports;

    Blueprint(LaunchOptions options, Home home, Layout layout) {
        this.options = options;
        this.home = home;
        this.layout = layout;
        this.ports = layout.ports();
    }

    DatabasePart database() {
        var plain = LocalPostgres.in(dataOf("postgresql")).port(ports.database());
        var postgres = PostgresArchive.ofEnvironment()
                .map(archive -> archive.filledBy(plain))
                .orElse(plain);
        var ofServices = Stream.of(Service.values()).map(Service::database).filter(name -> !name.isEmpty());
        var ofIdentity = Stream.of("identity", KeycloakPart.DATABASE);
        return new DatabasePart(
                postgres.unstarted(), Stream.concat(ofServices, ofIdentity).toList());
    }

    /** What the services work with, besides the database; and, for several of each, who shares out the requests. */
    List<Part> surroundings(Collection<Service> services) {
        var parts = new ArrayList<Part>();
        parts.add(broker());
        if (options.observed()) {
            parts.add(observer(services));
        }
        if (layout.hasSeveral()) {
            parts.add(sessions());
            parts.add(layout.balancer(home.run(), services));
        }
        return parts;
    }

    private Part broker() {
        var kafka = LocalKafka.in(dataOf("kafka")).port(ports.broker()).controllerPort(ports.brokerController());
        return new ServerPart(Layer.BACKING, kafka.unstarted());
    }

    private Part observer(Collection<Service> watched) {
        var program = System.getenv("PROMETHEUS");
        if (program == null) {
            throw new LaunchFailed("No Prometheus was named. ./start --observe finds or fetches one.");
        }
        return new PrometheusPart(
                Path.of(program),
                dataOf(PrometheusPart.NAME),
                ports.prometheus(),
                options.projectRoot().resolve("k8s/observability/rules"),
                watched.stream().flatMap(service -> layout.of(service).stream()).toList());
    }

    private Part sessions() {
        var redis = LocalRedis.in(dataOf("redis")).port(ports.sessions());
        return new ServerPart(Layer.BACKING, redis.unstarted());
    }

    Optional<KeycloakPart> keycloak(DemoPeople people) {
        return options.identity() == LaunchOptions.Identity.KEYCLOAK
                ? Optional.of(new KeycloakPart(
                        home.programs().resolve(KeycloakPart.NAME), dataOf(KeycloakPart.NAME), ports, people))
                : Optional.empty();
    }

    /** Copies what is not copied yet, which takes seconds. */
    List<ServicePart> services(Map<Service, Path> jars, ServiceEnvironment.Issuer issuer) {
        var environment = new ServiceEnvironment(ports, issuer, layout.hasSeveral());
        var copies = jars.entrySet().stream()
                .map(jar -> BackgroundWork.begin(() -> instances(jar.getKey(), jar.getValue(), environment)))
                .toList();
        return copies.stream().map(BackgroundWork::await).flatMap(List::stream).toList();
    }

    private List<ServicePart> instances(Service service, Path jar, ServiceEnvironment environment) {
        var program = ServiceProgram.of(jar, home.programs(), service.module());
        return layout.of(service).stream()
                .map(instance -> new ServicePart(instance, program, home.run(), environment.of(instance)))
                .toList();
    }

    private Path dataOf(String part) {
        return home.data().resolve(part);
    }
}
