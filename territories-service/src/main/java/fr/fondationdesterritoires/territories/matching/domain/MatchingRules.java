package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.reference.Perimeter;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryLevel;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which catalysts can accompany a project, and which of them best. */
public final class MatchingRules {

    /** SDG 17, partnerships, is every project's and tells nothing apart. */
    private static final int PARTNERSHIPS = 17;

    private static final Comparator<Fit> BEST_FIRST = Comparator.comparing(Fit::nearestLevel)
            .thenComparing(Fit::sharedSdgs, Comparator.reverseOrder())
            .thenComparing(Fit::freeCapacity, Comparator.reverseOrder())
            .thenComparing(Fit::number);

    private MatchingRules() {}

    /** A candidate who can, and why. */
    public record Fit(Candidate candidate, Reasons reasons) {

        TerritoryLevel nearestLevel() {
            return reasons.nearestLevel();
        }

        Integer sharedSdgs() {
            return reasons.sharedSdgs().size();
        }

        Integer freeCapacity() {
            return reasons.freeCapacity();
        }

        Integer number() {
            return candidate.number();
        }
    }

    /** The best of the candidates who can, at most so many, best first. */
    public static List<Fit> best(MatchedProject project, Collection<Candidate> candidates, int howMany) {
        return candidates.stream()
                .flatMap(candidate -> fit(project, candidate).stream())
                .sorted(BEST_FIRST)
                .limit(howMany)
                .toList();
    }

    /** Whether and why the candidate can accompany the project: covers a territory, has room, stands outside. */
    public static Optional<Fit> fit(MatchedProject project, Candidate candidate) {
        return nearestCoveringLevel(project, candidate)
                .filter(level -> hasSpareCapacity(candidate))
                .filter(level -> standsOutside(project, candidate))
                .map(level -> new Reasons(level, sharedSdgs(project, candidate), candidate.freeCapacity()))
                .map(reasons -> new Fit(candidate, reasons));
    }

    static boolean hasSpareCapacity(Candidate candidate) {
        return candidate.freeCapacity() > 0;
    }

    static boolean standsOutside(MatchedProject project, Candidate candidate) {
        return Collections.disjoint(project.alliance(), candidate.organisations());
    }

    static List<Integer> sharedSdgs(MatchedProject project, Candidate candidate) {
        return candidate.sdgs().stream()
                .filter(project.sdgs()::contains)
                .filter(sdg -> sdg != PARTNERSHIPS)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The nearest level at which one of the project's territories lies wholly inside what the candidate covers at that
     * level or nearer.
     */
    static Optional<TerritoryLevel> nearestCoveringLevel(MatchedProject project, Candidate candidate) {
        return Arrays.stream(TerritoryLevel.values())
                .filter(level -> candidate.territories().stream().anyMatch(covered -> covered.level() == level))
                .filter(level -> covers(candidate, level, project.territories()))
                .findFirst();
    }

    private static boolean covers(Candidate candidate, TerritoryLevel widest, List<TerritoryCode> territories) {
        Perimeter perimeter = TerritoryReference.load()
                .perimeter(candidate.territories().stream()
                        .filter(covered -> covered.level().compareTo(widest) <= 0)
                        .toList());
        return territories.stream().anyMatch(perimeter::contains);
    }
}
