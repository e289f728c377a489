package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A catalyst was asked to accompany a project, and until when an answer is awaited. */
@EventType(topic = Topics.TERRITORIES, name = "territories.catalyst-asked")
public record CatalystAsked(
        UUID matchId,
        UUID projectId,
        String projectTitle,
        UUID catalystId,
        UUID personId,
        Instant askedAt,
        Instant answerBy)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
