package fr.fondationdesterritoires.territories.observatory.domain;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The public figures. A project counts once in each department it touches, and its amount is shared out equally among
 * them, to the cent, so that the departments' amounts make up the whole.
 *
 * @param medianProfiles the middle number of distinct actor profiles per alliance; none without projects
 * @param latestDecision none without projects
 */
public record Figures(
        int supportedProjects,
        Money total,
        List<Share> byDepartment,
        SortedMap<Integer, Integer> bySdg,
        Map<ActorProfile, Integer> byProfile,
        @Nullable Double medianProfiles,
        @Nullable Instant latestDecision) {

    /** What falls to one department. */
    public record Share(TerritoryCode department, int projects, Money amount) {

        private Share plus(Money more) {
            return new Share(department, projects + 1, amount.plus(more));
        }
    }

    public static Figures of(Collection<SupportedProject> projects) {
        Money total = Money.ZERO;
        SortedMap<TerritoryCode, Share> departments = new TreeMap<>();
        SortedMap<Integer, Integer> sdgs = new TreeMap<>();
        Map<ActorProfile, Integer> profiles = new EnumMap<>(ActorProfile.class);
        for (SupportedProject project : projects) {
            total = total.plus(project.amount());
            shareOut(project, departments);
            project.sdgs().stream().distinct().forEach(sdg -> sdgs.merge(sdg, 1, Integer::sum));
            project.profiles().stream().distinct().forEach(profile -> profiles.merge(profile, 1, Integer::sum));
        }
        return new Figures(
                projects.size(),
                total,
                List.copyOf(departments.values()),
                sdgs,
                profiles,
                median(projects),
                projects.stream()
                        .map(SupportedProject::decidedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static void shareOut(SupportedProject project, Map<TerritoryCode, Share> departments) {
        Set<TerritoryCode> touched = new TreeSet<>();
        project.territories().stream()
                .map(TerritoryReference.load()::departmentsOf)
                .forEach(touched::addAll);
        long cents = project.amount().cents();
        long left = touched.isEmpty() ? 0 : cents % touched.size();
        for (TerritoryCode department : touched) {
            Money share = Money.ofCents(cents / touched.size() + (left-- > 0 ? 1 : 0));
            departments.merge(department, new Share(department, 1, share), (before, one) -> before.plus(share));
        }
    }

    private static @Nullable Double median(Collection<SupportedProject> projects) {
        int[] counts = projects.stream()
                .mapToInt(
                        project -> (int) project.profiles().stream().distinct().count())
                .sorted()
                .toArray();
        if (counts.length == 0) {
            return null;
        }
        int middle = counts.length / 2;
        return counts.length % 2 == 1 ? counts[middle] : (counts[middle - 1] + counts[middle]) / 2.0;
    }
}
