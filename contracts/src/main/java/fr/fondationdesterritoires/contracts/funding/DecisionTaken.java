package fr.fondationdesterritoires.contracts.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the committee decided on an application, with the votes by college.
 *
 * @param premiumCut whether the premium was cut down to what the call's maximum left; decisions told before this was
 *     said do not hold it
 */
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
        Instant decidedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean premiumCut)
        implements FundingEvent {

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }

    /** The ballots of one college. */
    public record CollegeVotes(College college, int forVotes, int against, int abstain) {}
}
