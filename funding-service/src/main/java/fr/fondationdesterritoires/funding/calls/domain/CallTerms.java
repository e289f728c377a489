package fr.fondationdesterritoires.funding.calls.domain;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import java.util.List;
import java.util.Optional;

/** Everything a call asks and offers; all of it data, with the ODD 17 Fund's as defaults. */
public record CallTerms(
        FundId fund,
        CommitteeId committee,
        LocalText title,
        LocalText presentation,
        CallWindow window,
        List<String> perimeter,
        List<ActorProfile> profilesAllowed,
        Money minimum,
        Money maximum,
        int budgetSharePercent,
        Money share,
        int minimumReviews,
        PremiumTable premium,
        Optional<String> fragilityIndicator,
        List<DocumentAsked> documentsAsked) {

    public CallTerms {
        perimeter = List.copyOf(perimeter);
        profilesAllowed = List.copyOf(profilesAllowed);
        documentsAsked = List.copyOf(documentsAsked);
    }

    /** A document that applicants attach. */
    public record DocumentAsked(String kind, LocalText label) {}
}
