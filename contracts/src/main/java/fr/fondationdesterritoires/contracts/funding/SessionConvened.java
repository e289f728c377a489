package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The members of a committee were called to a session; {@code recusedItems} counts, per person, the items treated without them. */
@EventType(topic = Topics.FUNDING, name = "funding.session-convened")
public record SessionConvened(
        UUID sessionId,
        UUID committeeId,
        String committeeName,
        Instant startsAt,
        String place,
        SessionMode mode,
        List<Convened> members,
        Instant convenedAt)
        implements FundingEvent {

    @Override
    public String aggregateId() {
        return sessionId.toString();
    }

    /** A member, and the titles of the items that this member may know. */
    public record Convened(UUID personId, List<String> itemTitles, int itemsTreatedWithout) {}
}
