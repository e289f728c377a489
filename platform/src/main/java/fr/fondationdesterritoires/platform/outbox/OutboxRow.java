package fr.fondationdesterritoires.platform.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way.
 *
 * @param headers a JSON object of texts
 * @param payload JSON; none is a tombstone
 * @param ageSeconds since it was stored
 */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String headers,
        @Nullable String payload,
        double ageSeconds) {}
