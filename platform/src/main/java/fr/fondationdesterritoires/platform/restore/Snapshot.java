package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * An aggregate as it stands.
 *
 * @param version of its latest event
 * @param events that say all that others copy of it, in order; none where nobody keeps a copy
 */
public record Snapshot(long version, List<PublishedEvent> events) {

    public Snapshot {
        events = List.copyOf(events);
    }

    Snapshot and(Snapshot other) {
        List<PublishedEvent> both = new ArrayList<>(events);
        both.addAll(other.events);
        return new Snapshot(Math.max(version, other.version), both);
    }

    public static Snapshot of(long version, PublishedEvent... events) {
        return new Snapshot(version, List.of(events));
    }
}
