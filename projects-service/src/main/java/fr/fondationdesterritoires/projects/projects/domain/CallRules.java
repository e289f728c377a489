package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a call asks of a project.
 *
 * @param perimeter where it takes place; empty means everywhere
 * @param profilesAllowed who may lead; empty means everyone
 * @param budgetSharePercent the most that may be asked, in points of the budget in money
 * @param documentsAsked the kinds of documents
 */
public record CallRules(
        CallId id,
        Instant opensAt,
        Instant closesAt,
        List<TerritoryCode> perimeter,
        Set<ActorProfile> profilesAllowed,
        Money minimum,
        Money maximum,
        int budgetSharePercent,
        Premium premium,
        List<String> documentsAsked) {

    /**
     * How the call rewards an alliance of unlike actors.
     *
     * @param steps points by number of distinct profiles
     * @param fragilityPoints added where the territory is among the most fragile, by {@code indicator}
     * @param ceilingPoints the rate never goes over this
     */
    public record Premium(List<Step> steps, int fragilityPoints, int ceilingPoints, Optional<String> indicator) {

        /** From this many distinct profiles on, this many points. */
        public record Step(int profiles, int points) {}

        public Premium {
            steps = List.copyOf(steps);
        }

        int pointsFor(int profiles) {
            return steps.stream()
                    .filter(step -> step.profiles() <= profiles)
                    .mapToInt(Step::points)
                    .max()
                    .orElse(0);
        }
    }

    public CallRules {
        perimeter = List.copyOf(perimeter);
        profilesAllowed = Set.copyOf(profilesAllowed);
        documentsAsked = List.copyOf(documentsAsked);
    }

    public boolean isNotYetOpenAt(Instant instant) {
        return instant.isBefore(opensAt);
    }

    /** A call that closes at 23:59:59 accepts up to the end of that second. */
    public boolean isClosedAt(Instant instant) {
        return !instant.isBefore(closesAt.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofSeconds(1)));
    }
}
