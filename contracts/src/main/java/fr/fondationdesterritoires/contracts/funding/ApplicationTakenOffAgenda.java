package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import java.time.Instant;
import java.util.UUID;

/** An application leaves the agenda of a session undecided, and is ready for another one. */
@EventType(topic = Topics.FUNDING, name = "funding.application-taken-off-agenda")
public record ApplicationTakenOffAgenda(
        UUID applicationId, UUID projectId, UUID sessionId, UUID itemId, TakenOffReason reason, Instant takenOffAt)
        implements FundingEvent {
    @Override
    public String aggregateId() {
        return applicationId.toString();
    }
}
