package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of the platform's services (or the gateway). */
public final class ServicePart extends ChildPart {

    /** A first start without a cache, on a busy machine, takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Duration WRITING_THE_CACHE = Duration.ofMinutes(3);

    private final Instance instance;
    private final ServiceProgram program;
    private final Map<String, String> environment;

    /** The directory takes its log. */
    public ServicePart(Instance instance, ServiceProgram program, Path directory, Map<String, String> environment) {
        super(
                instance.name(),
                instance.service() == Service.GATEWAY ? Layer.DOOR : Layer.SERVICES,
                directory,
                Readiness.answering(instance.readiness(), PATIENCE));
        this.instance = instance;
        this.program = program;
        this.environment = Map.copyOf(environment);
    }

    public Service service() {
        return instance.service();
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
        starting(() -> {
            var trained = run(program.trainingCommand());
            workout.run(instance.url());
            // Writing the cache happens between the request to stop and the end of the process.
            trained.stop(WRITING_THE_CACHE);
        });
        stop();
        return program.keepCache();
    }

    /** Whether the virtual machine said at the last start that the cache does not fit. */
    public boolean leftItsCacheAside() {
        return program.isTrained()
                && last().stream()
                        .flatMap(started -> started.output().stream())
                        .anyMatch(line -> line.contains("[aot]") && line.contains("cache"));
    }

    @Override
    public String address() {
        return instance.url();
    }

    @Override
    protected List<String> words() {
        return program.command();
    }

    @Override
    protected Map<String, String> environment() {
        return environment;
    }
}
