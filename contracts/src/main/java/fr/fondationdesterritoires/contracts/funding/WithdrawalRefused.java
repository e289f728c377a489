package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;
import java.util.UUID;

/** A withdrawal came after the decision: the application stays as it was decided, which is told again whole. */
@EventType(topic = Topics.FUNDING, name = "funding.withdrawal-refused")
public record WithdrawalRefused(
        UUID applicationId,
        UUID projectId,
        UUID callId,
        UUID decisionId,
        DecisionOutcome outcome,
        Money amountCents,
        Money premiumCents,
        Instant decidedAt,
        Instant withdrawnAt,
        Instant refusedAt)
        implements FundingEvent {
    @Override
    public String aggregateId() {
        return applicationId.toString();
    }
}
