package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.Directories;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs an image's content: to migrate, to learn a quick start, to serve. */
final class Training {

    /** Writing the cache happens between the request to stop and the end of the process. */
    private static final Duration WRITING = Duration.ofMinutes(4);

    private final Surroundings surroundings;
    private final Workout workout;
    private final Path logs;
    private final PrintStream out;

    Training(Surroundings surroundings, Path projectRoot, Path logs, PrintStream out) {
        this.surroundings = surroundings;
        this.workout = new Workout(surroundings, projectRoot);
        this.logs = logs;
        this.out = out;
    }

    /** Makes the service's database and migrates it, with the service's own image, as the Job does. */
    void migrate(Service service, Container container) throws IOException {
        surroundings.createDatabase(service);
        var job = container
                .run(service.module() + "-migration", logs)
                .with(surroundings.migration(service))
                .mount(surroundings.deployment().grants(), "/etc/migration")
                .start();
        try {
            var code = job.onExit().get(5, TimeUnit.MINUTES);
            if (code != 0) {
                throw new ImageFailed("The migration of %s ended with %d. The end of its log, %s:%n%s"
                        .formatted(service.module(), code, job.log(), String.join("\n", job.lastLines(15))));
            }
        } catch (ExecutionException | TimeoutException unfinished) {
            throw new ImageFailed(
                    "The migration of %s does not end. Its log is %s.".formatted(service.module(), job.log()),
                    unfinished);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while migrating " + service.module() + ".", interrupted);
        } finally {
            job.killHard();
        }
    }

    /** Starts the service, lets it work, and stops it; returns the cache that it left. */
    Path learn(Service service, Container container, Path directory) throws IOException {
        Directories.delete(directory);
        var ports = Ports.free();
        var process = container
                .run(service.module() + "-training", logs)
                .with(surroundings.process(service, ports))
                .tmp(directory)
                .start(ServiceImage.command("-XX:AOTCacheOutput=/tmp/start.aot"));
        var running = new RunningService(container, process, ports).awaitReady();
        var done = workout.run(service, running.address());
        out.printf(
                "%s learned from %d acts and %d readings that succeeded%n",
                service.module(), done.changes(), done.readings());
        process.stop(WRITING);
        var cache = directory.resolve("start.aot");
        if (!Files.exists(cache)) {
            throw new ImageFailed("%s left no cache. The end of its log, %s:%n%s"
                    .formatted(service.module(), process.log(), String.join("\n", process.lastLines(15))));
        }
        return cache;
    }

    /** Starts the service by the image's own entry point; to be stopped by whoever asked. */
    RunningService serve(Service service, Container container, String moreOptions) throws IOException {
        var ports = Ports.free();
        var variables = surroundings.process(service, ports);
        variables.merge("JAVA_TOOL_OPTIONS", moreOptions, (given, more) -> (given + " " + more).strip());
        var process = container.run(service.module(), logs).with(variables).start();
        var running = new RunningService(container, process, ports).awaitReady();
        surroundings.isRunning(service, ports);
        return running;
    }
}
