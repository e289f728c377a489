package fr.fondationdesterritoires.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What travels beside an event.
 *
 * @param aggregateVersion rises with each change of the aggregate, within a restore epoch
 * @param time when the change was made
 * @param restoreEpoch 0 at first; raised when the publisher was restored to an earlier instant, from when on versions
 *     count anew
 */
public record EventMetadata(UUID eventId, String aggregateId, long aggregateVersion, Instant time, long restoreEpoch) {}
