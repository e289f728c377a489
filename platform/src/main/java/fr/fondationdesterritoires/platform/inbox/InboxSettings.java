package fr.fondationdesterritoires.platform.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are consumed.
 *
 * @param listen false leaves the consuming to other instances
 * @param groups how many keys of one subscription are worked on at the same time; fewer than the pool has connections
 * @param attempts after which a failed effect is parked with its key
 * @param firstPause before the second attempt; it doubles with each further one
 * @param timeout of one batch; well below the broker's {@code max.poll.interval.ms}
 * @param batch records of one batch, at most
 */
@ConfigurationProperties("platform.inbox")
record InboxSettings(
        @DefaultValue("true") boolean listen,
        @DefaultValue("6") int groups,
        @DefaultValue("5") int attempts,
        @DefaultValue("100ms") Duration firstPause,
        @DefaultValue("2m") Duration timeout,
        @DefaultValue("250") int batch) {}
