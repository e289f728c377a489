package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.territories.matching.domain.MatchingTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of matching.
 *
 * @param proposals how many catalysts are proposed at once
 * @param answerWithin how long the one asked has to answer
 */
@Validated
@ConfigurationProperties("matching")
record MatchingProperties(
        @DefaultValue("3") @Min(1) @Max(10) int proposals,
        @DefaultValue("10d") @NotNull Duration answerWithin) {

    MatchingTerms terms() {
        return new MatchingTerms(proposals, answerWithin);
    }
}
