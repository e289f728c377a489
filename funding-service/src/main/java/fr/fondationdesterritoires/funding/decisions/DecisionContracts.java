package fr.fondationdesterritoires.funding.decisions;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.applications.Applications.Outline;
import fr.fondationdesterritoires.funding.decisions.domain.Decision;
import fr.fondationdesterritoires.funding.decisions.domain.Tally;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.ledger.domain.Sha256;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decisions in the published language and in the ledger's. */
final class DecisionContracts {

    private DecisionContracts() {}

    static DecisionTaken taken(Decision decision, Outline outline, FundId fund, LedgerEntry entry) {
        return new DecisionTaken(
                decision.id().value(),
                decision.application().value(),
                outline.projectId(),
                outline.callId(),
                fund.value(),
                outline.number(),
                decision.outcome(),
                decision.result().explanation().code(),
                decision.award().amount(),
                decision.award().premium(),
                decision.award().conditions().orElse(null),
                decision.reasons().orElse(null),
                votes(decision),
                entry.index(),
                entry.hash(),
                decision.at(),
                decision.award().premiumCut());
    }

    /** Texts stand in the ledger by their hashes: they may name people, and then must be erasable elsewhere. */
    static Map<String, Object> body(Decision decision, UUID item) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("item", item.toString());
        body.put("application", decision.application().toString());
        body.put("ballot", decision.ballot().toString());
        body.put("decision", decision.id().value().toString());
        body.put("outcome", decision.outcome().name());
        body.put("explanation", decision.result().explanation().code());
        body.put("amountCents", decision.award().amount().cents());
        body.put("premiumCents", decision.award().premium().cents());
        if (decision.award().premiumCut()) {
            body.put("premiumCut", true);
        }
        decision.award().conditions().ifPresent(text -> body.put("conditionsSha256", Sha256.of(text)));
        decision.reasons().ifPresent(text -> body.put("reasonsSha256", Sha256.of(text)));
        return body;
    }

    private static List<DecisionTaken.CollegeVotes> votes(Decision decision) {
        return Arrays.stream(College.values())
                .map(college -> votes(college, decision.result().byCollege().getOrDefault(college, Tally.NONE)))
                .toList();
    }

    private static DecisionTaken.CollegeVotes votes(College college, Tally tally) {
        return new DecisionTaken.CollegeVotes(college, tally.forVotes(), tally.against(), tally.abstain());
    }
}
