package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the committee decided on an application, with the votes by college. */
@EventType(topic = Topics.FUNDING, name = "funding.decision-taken")
public record DecisionTaken(
        UUID decisionId,
        UUID applicationId,
        UUID projectId,
        UUID callId,
        UUID fundId,
        String number,
        DecisionOutcome outcome,
        String explanation,
        Money amountCents,
        Money premiumCents,
        @Nullable String conditions,
        @Nullable String reasons,
        List<CollegeVotes> votes,
        long ledgerIndex,
        String ledgerHash,
        Instant decidedAt)
        implements FundingEvent {

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }

    /** The ballots of one college. */
    public record CollegeVotes(College college, int forVotes, int against, int abstain) {}
}
