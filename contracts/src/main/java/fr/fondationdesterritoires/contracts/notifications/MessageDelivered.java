package fr.fondationdesterritoires.contracts.notifications;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail was accepted by the mail server. */
@EventType(topic = Topics.NOTIFICATIONS, name = "notifications.message-delivered")
public record MessageDelivered(
        UUID messageId,
        UUID personId,
        String kind,
        @Nullable UUID projectId,
        Instant at) implements NotificationsEvent {

    @Override
    public String aggregateId() {
        return messageId.toString();
    }
}
