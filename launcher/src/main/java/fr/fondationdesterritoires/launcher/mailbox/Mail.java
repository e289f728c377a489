package fr.fondationdesterritoires.launcher.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One mail to one recipient. */
record Mail(
        long id,
        Instant receivedAt,
        String sender,
        String recipient,
        String subject,
        String text,
        @Nullable String html) {}
