package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoSteps;
import fr.fondationdesterritoires.launcher.identity.Accounts;
import fr.fondationdesterritoires.launcher.identity.PersonTokens;
import fr.fondationdesterritoires.launcher.parts.Layer;
import fr.fondationdesterritoires.launcher.parts.Part;
import fr.fondationdesterritoires.launcher.parts.Parts;
import fr.fondationdesterritoires.launcher.parts.Service;
import fr.fondationdesterritoires.launcher.parts.ServicePart;
import fr.fondationdesterritoires.launcher.parts.Workout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that a person starts with one command, in the order in which the parts need each other. */
final class LocalPlatform implements PlatformRun.Startable {

    private final LaunchOptions options;
    private final Home home;
    private final Terminal terminal;
    private final Layout layout;
    private final Blueprint blueprint;
    private final IdentityProvider provider;
    private final DemoPeople people = DemoPeople.read();
    private final Parts parts = new Parts();
    private final Watch watch;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile @Nullable ConfigurableApplicationContext pages;

    LocalPlatform(LaunchOptions options, Home home, Terminal terminal) {
        this.options = options;
        this.home = home;
        this.terminal = terminal;
        this.layout = new Layout(new Ports(options.port()), options.replicas());
        this.blueprint = new Blueprint(options, home, layout);
        this.provider = new IdentityProvider(blueprint.keycloak(people), layout.ports());
        this.watch = new Watch(parts, terminal);
    }

    @Override
    public void start() throws IOException {
        var jars = prepare();
        terminal.say("Starting the platform of the Fondation des Territoires (its data is in " + home.root() + ").");
        var database = blueprint.database();
        var surroundings = blueprint.surroundings(jars.keySet());

        var copies = BackgroundWork.begin(() -> blueprint.services(jars, provider.issuer()));
        var databaseRuns = add(database);
        var surroundingsRun = surroundings.stream().map(this::add).toList();
        var context = openPages();
        var _ = databaseRuns.await();
        context.getBean(Accounts.class).prepare(people);
        BackgroundWork.awaitAll(provider.keycloak().stream().map(this::add).toList());
        BackgroundWork.awaitAll(surroundingsRun);

        var tokens = provider.tokens(context);
        startServices(copies.await(), tokens);
        watch.begin();
        if (options.demonstration()) {
            new Demonstration(terminal, layout.ports(), people)
                    .load(jars.keySet(), context.getBean(DemoSteps.class), tokens);
        }
        new Signpost(terminal, layout.ports()).show(parts, people);
    }

    private Map<Service, Path> prepare() throws IOException {
        var prerequisites = new Prerequisites(options, home, layout);
        prerequisites.requireRoom();
        var earlier = new EarlierRun(home);
        earlier.endProcesses();
        earlier.setLongLogsAside();
        var jars = builtJars();
        prerequisites.requireFreePorts(jars.keySet());
        return jars;
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

    private ConfigurableApplicationContext openPages() {
        var context = LauncherApplication.start(layout.ports(), home, parts, people, provider.other());
        pages = context;
        terminal.ready(provider.pages(), layout.ports().launcherUrl());
        return context;
    }

    private void startServices(List<ServicePart> services, PersonTokens tokens) {
        services.forEach(parts::add);
        var caches = new StartUpCaches(terminal);
        if (options.startUpCaches()) {
            var reader = people.named(DemoPeople.MANAGER).orElseThrow();
            caches.learn(services, () -> new Workout(tokens.of(reader)));
        }
        BackgroundWork.awaitAll(services.stream().map(this::begin).toList());
        caches.warnOfUnused(services);
    }

    private BackgroundWork<Part> add(Part part) {
        parts.add(part);
        return begin(part);
    }

    private BackgroundWork<Part> begin(Part part) {
        return BackgroundWork.begin(() -> {
            part.start();
            terminal.ready(part.name(), part.address());
            return part;
        });
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
        watch.end();
        terminal.say("Stopping: services, then broker and database.");
        parts.stop(Layer.DOOR);
        parts.stop(Layer.SERVICES);
        var context = pages;
        if (context != null) {
            context.close();
        }
        parts.stop(Layer.BACKING);
        parts.stop(Layer.DATABASE);
        terminal.say("Stopped. The data is kept in " + home.data() + ".");
        stopped.countDown();
    }
}
