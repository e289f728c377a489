package fr.fondationdesterritoires.platform.sample;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.PublishedEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing has another name. */
@EventType(topic = ThingRenamed.TOPIC, name = "sample.thing-renamed")
public record ThingRenamed(
        UUID thingId, String name, @Nullable String why) implements PublishedEvent {

    public static final String TOPIC = "sample.events";

    @Override
    public String aggregateId() {
        return thingId.toString();
    }
}
