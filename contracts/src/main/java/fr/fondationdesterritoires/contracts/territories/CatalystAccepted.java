package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A catalyst accompanies a project. */
@EventType(topic = Topics.TERRITORIES, name = "territories.catalyst-accepted")
public record CatalystAccepted(UUID matchId, UUID projectId, UUID catalystId, UUID personId, Instant acceptedAt)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
