package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A submission became an application. */
@EventType(topic = Topics.FUNDING, name = "funding.application-received")
public record ApplicationReceived(
        UUID applicationId,
        UUID submissionId,
        UUID projectId,
        UUID callId,
        String number,
        boolean eligible,
        List<EligibilityRule> unmetRules,
        Instant receivedAt)
        implements FundingEvent {

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }
}
