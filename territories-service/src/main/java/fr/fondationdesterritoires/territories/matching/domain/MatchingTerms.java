package fr.fondationdesterritoires.territories.matching.domain;

import java.time.Duration;

/** How many catalysts are proposed at once, and how long each has to answer. */
public record MatchingTerms(int proposals, Duration answerWithin) {

    public MatchingTerms {
        if (proposals < 1 || !answerWithin.isPositive()) {
            throw new IllegalArgumentException("Matching needs proposals and time to answer");
        }
    }
}
