package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.demo.DemoData;
import fr.fondationdesterritoires.launcher.demo.DemoFailed;
import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoPerson;
import fr.fondationdesterritoires.launcher.demo.DemoSteps;
import fr.fondationdesterritoires.launcher.identity.Accounts;
import fr.fondationdesterritoires.launcher.identity.LocalTokens;
import fr.fondationdesterritoires.launcher.identity.OtherProvider;
import fr.fondationdesterritoires.launcher.identity.PersonTokens;
import fr.fondationdesterritoires.launcher.keycloak.KeycloakPart;
import fr.fondationdesterritoires.launcher.keycloak.KeycloakTokens;
import fr.fondationdesterritoires.launcher.parts.BalancerPart;
import fr.fondationdesterritoires.launcher.parts.BrokerPart;
import fr.fondationdesterritoires.launcher.parts.DatabasePart;
import fr.fondationdesterritoires.launcher.parts.Part;
import fr.fondationdesterritoires.launcher.parts.Parts;
import fr.fondationdesterritoires.launcher.parts.PrometheusPart;
import fr.fondationdesterritoires.launcher.parts.Service;
import fr.fondationdesterritoires.launcher.parts.ServicePart;
import fr.fondationdesterritoires.launcher.parts.SessionsPart;
import fr.fondationdesterritoires.launcher.parts.Workout;
import fr.fondationdesterritoires.local.ChildProcess;
import fr.fondationdesterritoires.local.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that a person starts with one command, in the order in which the parts need each other. */
final class LocalPlatform implements PlatformRun.Startable {

    /** The first start unpacks programs and makes caches. */
    private static final long ROOM_NEEDED = 3L << 30;

    private static final long LONG_LOG = 10L << 20;

    private final LaunchOptions options;
    private final Home home;
    private final Terminal terminal;
    private final Ports ports;
    private final Layout layout;
    private final Parts parts = new Parts();
    private final DemoPeople people = DemoPeople.read();
    private final Optional<KeycloakPart> keycloak;
    private final List<ServicePart> services = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;
    private volatile @Nullable ConfigurableApplicationContext pages;

    LocalPlatform(LaunchOptions options, Home home, Terminal terminal) {
        this.options = options;
        this.home = home;
        this.terminal = terminal;
        this.ports = new Ports(options.port());
        this.layout = new Layout(ports, options.replicas());
        this.keycloak = options.identity() == LaunchOptions.Identity.KEYCLOAK
                ? Optional.of(new KeycloakPart(
                        home.programs().resolve("keycloak"), home.data().resolve("keycloak"), ports, people))
                : Optional.empty();
    }

    @Override
    public void start() throws IOException {
        requireRoom();
        endLeftOvers();
        setOldLogsAside();
        var jars = builtJars();
        requireFreePorts(jars.keySet().stream().toList());
        terminal.say("Starting the platform of the Fondation des Territoires (its data is in " + home.root() + ").");
        var database = new DatabasePart(home.data().resolve("postgresql"), ports.database(), databases());
        var broker = new BrokerPart(home.data().resolve("kafka"), ports.broker(), ports.brokerController());
        parts.add(database);
        parts.add(broker);
        observer(jars.keySet()).ifPresent(parts::add);

        var environment = new ServiceEnvironment(ports, issuer(), layout.hasSeveral());
        var programs = inBackground(() -> copyPrograms(jars, environment));
        var databaseRuns = begin(database);
        var brokerRuns = begin(broker);
        var sharing = beginSharing(jars.keySet());
        var observerRuns = parts.named(PrometheusPart.NAME).map(this::begin);
        var context = LauncherApplication.start(ports, home, parts, people, provider());
        pages = context;
        terminal.ready(keycloak.isPresent() ? "mailbox" : "identity and mailbox", ports.launcherUrl());
        awaitAll(List.of(databaseRuns));
        context.getBean(Accounts.class).prepare(people);
        if (keycloak.isPresent()) {
            parts.add(keycloak.get());
            awaitAll(List.of(begin(keycloak.get())));
        }
        awaitAll(List.of(brokerRuns));
        observerRuns.ifPresent(runs -> awaitAll(List.of(runs)));
        services.addAll(await(programs));
        for (var service : services) {
            parts.add(service);
        }

        var tokens = provider().map(OtherProvider::tokens).orElseGet(() -> context.getBean(LocalTokens.class));
        train(tokens);
        awaitAll(sharing);
        awaitAll(services.stream().map(this::begin).toList());
        Thread.ofVirtual().name("watch").start(this::watch);
        loadDemonstration(context, tokens);
        sayWhereEverythingIs();
    }

    private List<String> databases() {
        var names = Stream.of(Service.values()).map(Service::database).filter(name -> !name.isEmpty());
        return Stream.concat(names, Stream.of("identity", KeycloakPart.DATABASE))
                .toList();
    }

    private Optional<PrometheusPart> observer(Collection<Service> watched) {
        if (!options.observed()) {
            return Optional.empty();
        }
        var program = System.getenv("PROMETHEUS");
        if (program == null) {
            throw new LaunchFailed("No Prometheus was named. ./start --observe finds or fetches one.");
        }
        return Optional.of(new PrometheusPart(
                Path.of(program),
                home.data().resolve(PrometheusPart.NAME),
                ports.prometheus(),
                options.projectRoot().resolve("k8s/observability/rules"),
                watched.stream().flatMap(service -> layout.of(service).stream()).toList()));
    }

    private ServiceEnvironment.Issuer issuer() {
        return keycloak.map(part -> new ServiceEnvironment.Issuer(part.issuer(), part.keysUri()))
                .orElseGet(
                        () -> new ServiceEnvironment.Issuer(ports.launcherUrl(), ports.launcherUrl() + "/oauth2/jwks"));
    }

    private Optional<OtherProvider> provider() {
        return keycloak.map(part -> new OtherProvider(new KeycloakTokens(part.issuer())));
    }

    private void loadDemonstration(ConfigurableApplicationContext context, PersonTokens tokens) {
        if (!options.demonstration()) {
            return;
        }
        if (services.stream().map(ServicePart::service).distinct().count() < Service.values().length) {
            terminal.warn("The demonstration data needs every service and is left out.");
            return;
        }
        var data = new DemoData(
                ports.portalUrl(),
                person -> tokens.of(people.named(person).orElseThrow()),
                context.getBean(DemoSteps.class),
                people,
                terminal);
        try {
            data.load();
        } catch (DemoFailed failed) {
            throw new LaunchFailed("The demonstration data could not be loaded: " + failed.getMessage()
                    + "\nThe next start goes on from there; ./start --empty starts without.");
        }
    }

    private Map<Service, Path> builtJars() {
        var jars = new LinkedHashMap<Service, Path>();
        for (var service : Service.values()) {
            if (options.wants(service.shortName())) {
                service.jar(options.projectRoot())
                        .ifPresentOrElse(
                                jar -> jars.put(service, jar),
                                () -> terminal.warn(service.module() + " is not built and is left out."));
            }
        }
        return jars;
    }

    private void requireRoom() throws IOException {
        var room = Files.getFileStore(home.root()).getUsableSpace();
        var known = Files.exists(home.programs().resolve(Service.GATEWAY.module()));
        var needed = known ? ROOM_NEEDED / 6 : ROOM_NEEDED;
        if (room < needed) {
            throw new LaunchFailed("The disk of %s has %d MB left, and %d MB are needed. Make room and start again."
                    .formatted(home.root(), room >> 20, needed >> 20));
        }
    }

    /** What a killed launcher left would hold the ports. */
    private void endLeftOvers() {
        Stream.of(
                        home.run(),
                        home.data().resolve("postgresql"),
                        home.data().resolve("kafka"),
                        home.data().resolve("keycloak"),
                        home.data().resolve("redis"),
                        home.data().resolve(PrometheusPart.NAME))
                .forEach(ChildProcess::endLeftOvers);
    }

    private void setOldLogsAside() throws IOException {
        try (var files = Files.list(home.run())) {
            for (var log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > LONG_LOG && !log.endsWith("launcher.log")) {
                    Files.move(
                            log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void requireFreePorts(List<Service> wanted) {
        var needed = new LinkedHashMap<>(ports.own());
        if (keycloak.isPresent()) {
            needed.put("Keycloak", ports.keycloak());
            needed.put("Keycloak's health", ports.management(12));
        }
        if (options.observed()) {
            needed.put("Prometheus", ports.prometheus());
        }
        for (var service : wanted) {
            needed.put(service.module(), ports.service(service.number()));
            layout.of(service).forEach(instance -> {
                needed.put(instance.name(), instance.port());
                needed.put(instance.name() + "'s health", instance.management());
            });
        }
        if (layout.hasSeveral()) {
            needed.put("Redis", ports.sessions());
        }
        var taken = needed.entrySet().stream()
                .filter(port -> !FreePorts.isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .toList();
        if (!taken.isEmpty()) {
            throw new LaunchFailed(
                    "Something else listens on port %s. Stop it, or choose other ports: ./start --port %d uses %d and those after it."
                            .formatted(String.join(", ", taken), ports.portal() + 1500, ports.portal() + 1500));
        }
    }

    /** What several of each need: a place for sessions, and who shares out the requests. */
    private List<Future<Boolean>> beginSharing(Set<Service> wanted) {
        if (!layout.hasSeveral()) {
            return List.of();
        }
        var sharing = List.of(
                new SessionsPart(home.data().resolve("redis"), ports.sessions()), layout.balancer(home.run(), wanted));
        sharing.forEach(parts::add);
        return sharing.stream().map(this::begin).toList();
    }

    private List<ServicePart> copyPrograms(Map<Service, Path> jars, ServiceEnvironment environment) {
        var copies = jars.entrySet().stream()
                .map(jar -> inBackground(() -> copies(jar.getKey(), jar.getValue(), environment)))
                .toList();
        return copies.stream().map(this::await).flatMap(List::stream).toList();
    }

    private List<ServicePart> copies(Service service, Path jar, ServiceEnvironment environment) {
        return layout.of(service).stream()
                .map(instance -> new ServicePart(instance, jar, home.programs(), home.run(), environment.of(instance)))
                .toList();
    }

    /** Two at a time: each training takes as much memory as two services. */
    private void train(PersonTokens tokens) {
        var untrained = services.stream()
                .filter(service -> !service.isTrained())
                .collect(Collectors.toMap(ServicePart::service, one -> one, (one, other) -> one, LinkedHashMap::new))
                .values();
        if (!options.startUpCaches() || untrained.isEmpty()) {
            return;
        }
        terminal.say("  First start of %s: each runs once to learn a quick start. This takes a minute or two."
                .formatted(String.join(
                        ", ", untrained.stream().map(ServicePart::name).toList())));
        var reader = people.named("camille.roussel").orElseThrow();
        var workout = new Workout(tokens.of(reader));
        var places = new Semaphore(2);
        awaitAll(untrained.stream()
                .map(service -> inBackground(() -> {
                    places.acquire();
                    try {
                        return trainOne(service, workout);
                    } finally {
                        places.release();
                    }
                }))
                .toList());
    }

    private boolean trainOne(ServicePart service, Workout workout) {
        var made = service.train(workout);
        if (made) {
            terminal.ready(service.name(), "quick start learned");
        } else {
            terminal.warn("%s left no start-up cache (see %s); it works, and starts more slowly."
                    .formatted(service.name(), service.log()));
        }
        return made;
    }

    private Future<Boolean> begin(Part part) {
        return inBackground(() -> {
            part.start();
            terminal.ready(part.name(), part.address());
            if (part instanceof ServicePart service && service.leftItsCacheAside()) {
                terminal.warn("%s did not take its start-up cache (see %s) and started more slowly."
                        .formatted(part.name(), part.log()));
            }
            return true;
        });
    }

    /** Says when a part died; starting it again is the person's choice. */
    private void watch() {
        var told = new HashSet<String>();
        while (!stopping) {
            for (var part : parts.all()) {
                if (part.state() != Part.State.DIED) {
                    told.remove(part.name());
                } else if (told.add(part.name()) && !stopping) {
                    terminal.warn("%s has died. Its log is %s. ./start --restart %s starts it again."
                            .formatted(part.name(), part.log(), part.name()));
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> Future<T> inBackground(Callable<T> work) {
        return threads.submit(work);
    }

    private void awaitAll(List<Future<Boolean>> works) {
        for (var work : works) {
            var _ = await(work);
        }
    }

    private <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LaunchFailed("Starting failed: " + failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Starting was interrupted.");
        }
    }

    private void sayWhereEverythingIs() {
        terminal.say("");
        terminal.say("Everything is ready after %.0f seconds.".formatted(terminal.seconds()));
        terminal.say("");
        terminal.say("  The portal                " + ports.portalUrl());
        terminal.say("  Start page and mailbox    " + ports.launcherUrl());
        parts.named(PrometheusPart.NAME)
                .ifPresent(observer -> terminal.say("  Prometheus                " + observer.address()));
        terminal.say("");
        terminal.say("  Sign in as (password for all: " + DemoPeople.PASSWORD + ")");
        for (var group : DemoPerson.Group.values()) {
            for (var person : people.in(group, true)) {
                terminal.say(
                        "    %-34s %s".formatted(person.email(), person.part().en()));
            }
        }
        terminal.say("");
        terminal.say("  Ctrl-C (or ./start --stop) ends it; the data stays.");
    }

    @Override
    public void waitUntilStopped() {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isStopping() {
        return stopping;
    }

    /** Who takes requests first, then who works, then what they work on. */
    @Override
    public synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        terminal.say("Stopping: services, then broker and database.");
        var all = parts.all();
        stopTogether(all.stream()
                .filter(part -> part instanceof BalancerPart
                        || (part instanceof ServicePart service && service.service() == Service.GATEWAY))
                .toList());
        stopTogether(all.stream()
                .filter(part -> part instanceof ServicePart || part instanceof KeycloakPart)
                .toList());
        var context = pages;
        if (context != null) {
            context.close();
        }
        stopTogether(all.stream()
                .filter(part ->
                        part instanceof BrokerPart || part instanceof SessionsPart || part instanceof PrometheusPart)
                .toList());
        stopTogether(all.stream().filter(part -> part instanceof DatabasePart).toList());
        terminal.say("Stopped. The data is kept in " + home.data() + ".");
        stopped.countDown();
    }

    private void stopTogether(List<Part> some) {
        var threadsOfStop = some.stream()
                .map(part -> Thread.ofPlatform().name("stop " + part.name()).start(part::stop))
                .toList();
        for (var thread : threadsOfStop) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
