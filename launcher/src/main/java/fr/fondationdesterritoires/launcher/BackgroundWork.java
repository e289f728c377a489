package fr.fondationdesterritoires.launcher;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Something that goes on meanwhile, on a thread of its own.
 *
 * @param <T> what comes of it
 */
public final class BackgroundWork<T> {

    private final FutureTask<T> task;

    private BackgroundWork(FutureTask<T> task) {
        this.task = task;
    }

    static <T> BackgroundWork<T> begin(Callable<T> act) {
        var task = new FutureTask<>(act);
        // Copying programs is work for the processor: on virtual threads it would hold up all who only wait.
        Thread.ofPlatform().daemon().start(task);
        return new BackgroundWork<>(task);
    }

    /** Does the same for each, so many at once, and returns when all are done. */
    public static <T> void forEach(Collection<T> items, int atOnce, Consumer<T> act) {
        var left = new ConcurrentLinkedQueue<>(items);
        awaitAll(Stream.generate(() -> begin(() -> drain(left, act)))
                .limit(atOnce)
                .toList());
    }

    private static <T> int drain(Queue<T> items, Consumer<T> act) {
        var done = 0;
        for (var item = items.poll(); item != null; item = items.poll()) {
            act.accept(item);
            done++;
        }
        return done;
    }

    /** Waits for its end; its failure becomes that of the one who waits. */
    T await() {
        try {
            return task.get();
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

    static void awaitAll(Collection<? extends BackgroundWork<?>> works) {
        for (var work : works) {
            var _ = work.await();
        }
    }
}
