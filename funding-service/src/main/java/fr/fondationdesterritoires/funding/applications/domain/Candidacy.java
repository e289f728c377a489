package fr.fondationdesterritoires.funding.applications.domain;

import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What an application rests on: the latest frozen submission, in figures; the dossier itself stays beside it. */
public record Candidacy(
        ApplicationId id,
        ProjectId project,
        CallId call,
        UUID submission,
        int round,
        String sha256,
        String number,
        Instant submittedAt,
        Set<EligibilityRule> unmetRules,
        Money requested,
        int premiumRatePoints) {

    public Candidacy {
        unmetRules = unmetRules.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(unmetRules));
    }
}
