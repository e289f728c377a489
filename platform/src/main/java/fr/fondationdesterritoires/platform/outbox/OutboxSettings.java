package fr.fondationdesterritoires.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are relayed.
 *
 * @param relay false leaves the relaying to other instances
 * @param workers lanes that this instance relays at the same time; each has a connection and a producer
 * @param batch rows of one transaction
 * @param poll how long an event waits at most if every wake-up is lost
 * @param ackTimeout how long the broker may take; shorter than idleTimeout
 * @param idleTimeout after which PostgreSQL ends the transaction of a frozen relay
 */
@ConfigurationProperties("platform.outbox")
record OutboxSettings(
        @DefaultValue("true") boolean relay,
        @DefaultValue("2") int workers,
        @DefaultValue("500") int batch,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration ackTimeout,
        @DefaultValue("60s") Duration idleTimeout) {

    OutboxSettings {
        if (ackTimeout.compareTo(idleTimeout) >= 0) {
            throw new IllegalArgumentException("ackTimeout must be shorter than idleTimeout");
        }
    }
}
