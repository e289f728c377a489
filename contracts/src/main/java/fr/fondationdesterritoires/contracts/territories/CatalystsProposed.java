package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The best catalysts for a dossier, in order, each with its reasons. */
@EventType(topic = Topics.TERRITORIES, name = "territories.catalysts-proposed")
public record CatalystsProposed(UUID projectId, UUID submissionId, List<Proposal> proposals, Instant proposedAt)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }

    /** One of the proposed; {@code level} is the nearest level covered, such as commune or region. */
    public record Proposal(
            UUID matchId,
            UUID catalystId,
            UUID personId,
            int rank,
            String level,
            List<Integer> sharedSdgs,
            int freeCapacity) {}
}
