package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** Nobody is left to ask: the fund managers have to look. */
@EventType(topic = Topics.TERRITORIES, name = "territories.no-catalyst-left")
public record NoCatalystLeft(UUID projectId, UUID submissionId, String projectTitle, Instant at)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
