package fr.fondationdesterritoires.notifications.mails;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail in hand, being sent.
 *
 * @param attempts this one included
 */
record Delivery(UUID messageId, Instant createdAt, int attempts) {}
