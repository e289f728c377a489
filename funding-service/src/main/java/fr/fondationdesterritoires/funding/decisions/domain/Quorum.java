package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether enough members are there: at least half of E, rounded up, and at least one of each college. A college that was
 * empty when the ballot opened is left out; with two such colleges there is no quorum.
 */
public record Quorum(int electorate, int needed, int present, Map<College, Count> byCollege, Set<College> leftOut) {

    /** One college's part. */
    public record Count(int electorate, int present) {}

    /** The quorum as an item is about to be voted on. */
    public static Quorum of(Electorate electorate, Set<MemberNumber> present) {
        return of(electorate, present, electorate.emptyColleges());
    }

    /** The quorum of a ballot that opened with these colleges left out. */
    public static Quorum of(Electorate electorate, Set<MemberNumber> present, Set<College> leftOut) {
        Map<College, Count> byCollege = new EnumMap<>(College.class);
        Arrays.stream(College.values())
                .forEach(college -> byCollege.put(
                        college, new Count(electorate.size(college), electorate.count(college, present))));
        int there = byCollege.values().stream().mapToInt(Count::present).sum();
        return new Quorum(
                electorate.size(),
                (electorate.size() + 1) / 2,
                there,
                Collections.unmodifiableMap(byCollege),
                Collections.unmodifiableSet(copy(leftOut)));
    }

    public boolean isMet() {
        return leavesAtLeastTwoColleges()
                && present >= needed
                && missingColleges().isEmpty();
    }

    public boolean leavesAtLeastTwoColleges() {
        return leftOut.size() < 2;
    }

    /** Colleges that count and have nobody there. */
    public List<College> missingColleges() {
        return byCollege.entrySet().stream()
                .filter(college -> !leftOut.contains(college.getKey()))
                .filter(college -> college.getValue().present() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<College> copy(Set<College> colleges) {
        return colleges.isEmpty() ? EnumSet.noneOf(College.class) : EnumSet.copyOf(colleges);
    }
}
