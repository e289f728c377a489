package fr.fondationdesterritoires.contracts.notifications;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A mail was refused for good. */
@EventType(topic = Topics.NOTIFICATIONS, name = "notifications.message-bounced")
public record MessageBounced(UUID messageId, UUID personId, String kind, Instant at) implements NotificationsEvent {

    @Override
    public String aggregateId() {
        return messageId.toString();
    }
}
