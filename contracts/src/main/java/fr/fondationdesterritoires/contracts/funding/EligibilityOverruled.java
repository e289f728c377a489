package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A fund manager let an ineligible application through, with a reason. */
@EventType(topic = Topics.FUNDING, name = "funding.eligibility-overruled")
public record EligibilityOverruled(UUID applicationId, UUID projectId, String reason, Instant overruledAt)
        implements FundingEvent {

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }
}
