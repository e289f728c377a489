package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.local.ChildProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One of the platform's services (or the gateway) as a child process. */
public final class ServicePart implements Part {

    /** A first start without a cache, on a busy machine, takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Instance instance;
    private final ServiceProgram program;
    private final Map<String, String> environment;
    private final Path directory;
    private final Readiness readiness;
    private volatile @Nullable ChildProcess process;
    private volatile State state = State.STOPPED;

    /** Copies the jar, unless the same one was copied before. */
    public ServicePart(Instance instance, Path jar, Path programs, Path directory, Map<String, String> environment) {
        this.instance = instance;
        this.program = ServiceProgram.of(jar, programs, instance.service().module());
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.readiness =
                new Readiness(URI.create("http://127.0.0.1:" + instance.management() + "/actuator/health/readiness"));
    }

    public Service service() {
        return instance.service();
    }

    public Instance instance() {
        return instance;
    }

    public boolean isTrained() {
        return program.isTrained();
    }

    /**
     * Starts the service once, lets it work, and stops it, so that it leaves a cache of what it loaded.
     *
     * @return whether the cache was made; without it the service works as well and starts more slowly
     */
    public synchronized boolean train(Workout workout) {
        var trained = launch(program.trainingCommand());
        readiness.await(trained, PATIENCE);
        workout.run("http://127.0.0.1:" + instance.port());
        // Writing the cache happens between the request to stop and the end of the process.
        trained.stop(Duration.ofMinutes(3));
        state = State.STOPPED;
        return program.keepCache();
    }

    @Override
    public String name() {
        return instance.name();
    }

    @Override
    public String address() {
        return "http://localhost:" + instance.port();
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
        var existing = process;
        if (existing != null && existing.isAlive()) {
            return;
        }
        var started = launch(program.command());
        try {
            readiness.await(started, PATIENCE);
        } catch (LaunchFailed notReady) {
            started.killHard();
            state = State.DIED;
            throw notReady;
        }
        state = State.RUNNING;
    }

    /** Whether the virtual machine said at the last start that the cache does not fit. */
    public boolean leftItsCacheAside() {
        var started = process;
        return started != null
                && program.isTrained()
                && started.output().stream().anyMatch(line -> line.contains("[aot]") && line.contains("cache"));
    }

    private ChildProcess launch(List<String> words) {
        state = State.STARTING;
        var started = ChildProcess.start(new ChildProcess.Command(name(), words, environment, directory));
        process = started;
        return started;
    }

    /** Not synchronised: a service that does not get ready must be stoppable. */
    @Override
    public void stop() {
        state = State.STOPPED;
        var started = process;
        if (started != null) {
            started.stop(Duration.ofSeconds(20));
        }
    }

    @Override
    public void killHard() {
        state = State.STOPPED;
        var started = process;
        if (started != null) {
            started.killHard();
        }
    }
}
