package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A catalyst declined, or let the time pass; the next one is asked. */
@EventType(topic = Topics.TERRITORIES, name = "territories.catalyst-declined")
public record CatalystDeclined(UUID matchId, UUID projectId, UUID catalystId, boolean expired, Instant declinedAt)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
