package fr.fondationdesterritoires.platform.restore;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a topic tells, as far as a list of what was lost needs it: never the content.
 *
 * @param type such as {@code projects.project-submitted}; {@code erasure} for a tombstone
 * @param epoch the restore epoch it was told in
 */
record LostEvent(UUID id, String topic, String key, long version, long epoch, String type, Instant at) {

    static LostEvent of(Readable row) {
        return new LostEvent(
                required(row, "event_id", UUID.class),
                required(row, "topic", String.class),
                required(row, "agg_key", String.class),
                required(row, "agg_version", Long.class),
                required(row, "event_epoch", Long.class),
                required(row, "type", String.class),
                required(row, "happened_at", Instant.class));
    }

    /** For whoever has to do it again, or to tell those concerned. */
    String inWords() {
        String fact = type.substring(type.indexOf('.') + 1).replace('-', ' ');
        return "%s: %s, of %s (version %d, event %s on %s)".formatted(at, fact, key, version, id, topic);
    }
}
