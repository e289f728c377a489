package fr.fondationdesterritoires.launcher.parts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every part of the platform that runs here, in the order in which it was added. */
public final class Parts {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final List<Part> parts = new CopyOnWriteArrayList<>();

    public void add(Part part) {
        parts.add(part);
    }

    public List<Part> all() {
        return List.copyOf(parts);
    }

    /** Stops all of a layer at once, and leaves behind what takes longer than half a minute. */
    public void stop(Layer layer) {
        var threads = of(layer).stream()
                .map(part -> Thread.ofPlatform().name("stop " + part.name()).start(part::stop))
                .toList();
        for (var thread : threads) {
            try {
                thread.join(LONGEST_STOP);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Part> of(Layer layer) {
        return parts.stream().filter(part -> part.layer() == layer).toList();
    }

    /** By its name, or by the short name of a service ("projects" for "projects-service"). */
    public Optional<Part> named(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) || part.name().equals(name + "-service"))
                .findFirst();
    }
}
