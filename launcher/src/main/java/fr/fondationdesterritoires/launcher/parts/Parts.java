package fr.fondationdesterritoires.launcher.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Every part of the platform that runs here, in the order in which it was added. */
public final class Parts {

    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());

    public void add(Part part) {
        parts.add(part);
    }

    public List<Part> all() {
        synchronized (parts) {
            return List.copyOf(parts);
        }
    }

    /** By its name, or by the short name of a service ("projects" for "projects-service"). */
    public Optional<Part> named(String name) {
        return all().stream()
                .filter(part -> part.name().equals(name) || part.name().equals(name + "-service"))
                .findFirst();
    }
}
