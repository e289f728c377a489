package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** An application will be treated in a session. */
@EventType(topic = Topics.FUNDING, name = "funding.application-placed-on-agenda")
public record ApplicationPlacedOnAgenda(
        UUID applicationId, UUID projectId, UUID sessionId, UUID itemId, Instant startsAt) implements FundingEvent {

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }
}
