package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import java.time.Instant;
import java.util.UUID;

/** The accompanying catalyst's opinion, for reviewers and the committee. */
@EventType(topic = Topics.TERRITORIES, name = "territories.local-opinion-given")
public record LocalOpinionGiven(
        UUID matchId,
        UUID projectId,
        UUID submissionId,
        UUID catalystId,
        UUID personId,
        OpinionVerdict verdict,
        String reasons,
        Instant givenAt)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
