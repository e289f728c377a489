package fr.fondationdesterritoires.notifications.mails;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in hand, being sent.
 *
 * @param attempts this one included
 * @param trace of what the mail tells, if there is one
 */
record Delivery(
        UUID messageId,
        Instant createdAt,
        int attempts,
        @Nullable String trace) {}
