package fr.fondationdesterritoires.launcher.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One mail to one recipient; a mail that was sent twice is there twice, under one {@code messageId}. */
record Mail(
        long id,
        String messageId,
        Instant receivedAt,
        String sender,
        String recipient,
        String subject,
        String text,
        @Nullable String html) {}
