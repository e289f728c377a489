package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** The project that a catalyst was asked about was withdrawn or refused: no answer is awaited any more. */
@EventType(topic = Topics.TERRITORIES, name = "territories.catalyst-request-ended")
public record CatalystRequestEnded(
        UUID matchId, UUID projectId, String projectTitle, UUID catalystId, UUID personId, Instant endedAt)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
