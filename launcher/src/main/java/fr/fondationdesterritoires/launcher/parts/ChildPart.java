package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.ChildProcess;
import fr.fondationdesterritoires.local.LocalPartException;
import fr.fondationdesterritoires.local.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part whose process the launcher starts by itself. */
public abstract class ChildPart extends ProcessPart {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path directory;
    private final Readiness readiness;
    private volatile @Nullable ChildProcess last;

    /** The directory takes its log and its process number. */
    protected ChildPart(String name, Layer layer, Path directory, Readiness readiness) {
        super(name, layer);
        this.directory = directory;
        this.readiness = readiness;
    }

    /** The words that start it, once the files that it needs are there. */
    protected abstract List<String> words();

    /** What it is told besides. */
    protected Map<String, String> environment() {
        return Map.of();
    }

    protected final Path directory() {
        return directory;
    }

    @Override
    public final Path log() {
        return ChildProcess.logOf(directory, name());
    }

    /** The process that was started last, even if it ended. */
    protected final Optional<ChildProcess> last() {
        return Optional.ofNullable(last);
    }

    @Override
    final Optional<ChildProcess> process() {
        return last().filter(ChildProcess::isAlive);
    }

    @Override
    final void begin() {
        var _ = run(words());
    }

    final ChildProcess run(List<String> words) {
        var started = ChildProcess.start(new ChildProcess.Command(name(), words, environment(), directory));
        last = started;
        try {
            readiness.await(started);
        } catch (LocalPartException notReady) {
            kill();
            throw notReady;
        }
        return started;
    }

    @Override
    final void end() {
        last().ifPresent(started -> started.stop(GRACE));
    }

    @Override
    protected void kill() {
        last().ifPresent(ChildProcess::killHard);
    }
}
