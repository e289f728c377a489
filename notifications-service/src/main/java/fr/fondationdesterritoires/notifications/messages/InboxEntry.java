package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message in its person's inbox, with how far it got by mail. */
record InboxEntry(
        StoredMessage message,
        long position,
        @Nullable Instant readAt,
        @Nullable Mail mail) {

    /** With the names of those it speaks of, where they are known. */
    InboxEntry naming(Map<UUID, String> names) {
        return new InboxEntry(message.with(message.facts().withNames(names)), position, readAt, mail);
    }

    /** The way by mail; a mail being sent right now still waits. */
    record Mail(State state, Instant at) {

        enum State {
            WAITING,
            SENT,
            FAILED
        }
    }
}
