package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ballot is over and the ledger has a new head; says nothing of votes. */
@EventType(topic = Topics.FUNDING, name = "funding.ballot-closed")
public record BallotClosed(
        UUID sessionId,
        UUID committeeId,
        UUID itemId,
        List<UUID> members,
        long ledgerIndex,
        String ledgerHash,
        Instant closedAt)
        implements FundingEvent {

    @Override
    public String aggregateId() {
        return sessionId.toString();
    }
}
