package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call with all its rules, whole, each time it is published or changed. */
@EventType(topic = Topics.FUNDING, name = "funding.call-published")
public record CallPublished(
        UUID callId,
        UUID fundId,
        String fundName,
        LocalisedText title,
        LocalisedText presentation,
        Instant opensAt,
        Instant closesAt,
        List<String> perimeter,
        List<ActorProfile> profilesAllowed,
        Money minimumCents,
        Money maximumCents,
        int budgetSharePercent,
        List<PremiumStep> premiumTable,
        int fragilityPoints,
        int premiumCeilingPoints,
        @Nullable String fragilityIndicator,
        List<DocumentAsked> documentsAsked)
        implements FundingEvent {

    @Override
    public String aggregateId() {
        return callId.toString();
    }

    /** From this many distinct profiles on, this many points. */
    public record PremiumStep(int profiles, int points) {}

    /** A document that the call asks for. */
    public record DocumentAsked(String kind, LocalisedText label) {}
}
