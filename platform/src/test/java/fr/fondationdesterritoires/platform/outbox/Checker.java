package fr.fondationdesterritoires.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Compares what was written with what arrived. Writers number each key's changes from 1 without holes, so the numbers
 * alone tell what is missing, out of order or doubled.
 */
final class Checker {

    /** One change of a key. */
    record Change(String key, long version) {}

    /**
     * What was found.
     *
     * @param expected how many changes are in the database
     * @param forgotten acknowledged to the writer and not in the database
     * @param lost in the database and never arrived
     * @param invented arrived and never committed
     * @param outOfOrder arrived for the first time before one with a lower number of the same key
     * @param copies arrived again; harmless where the receiver drops them
     */
    record Findings(
            int expected,
            List<Change> forgotten,
            List<Change> lost,
            List<Change> invented,
            List<Change> outOfOrder,
            List<Change> copies) {

        boolean areClean() {
            return forgotten.isEmpty() && lost.isEmpty() && invented.isEmpty() && outOfOrder.isEmpty();
        }

        String details() {
            return "forgotten %s%nlost %s%ninvented %s%nout of order %s%ncopies %s"
                    .formatted(forgotten, lost, invented, outOfOrder, copies);
        }

        /** The figures, in one line. */
        @Override
        public String toString() {
            return "%d events, %d forgotten, %d lost, %d invented, %d out of order, %d copies"
                    .formatted(
                            expected, forgotten.size(), lost.size(), invented.size(), outOfOrder.size(), copies.size());
        }
    }

    private Checker() {}

    /**
     * Compares them.
     *
     * @param stored the last version of each key
     * @param arrived in the order of arrival, at least per key
     */
    static Findings check(Collection<Change> acknowledged, Map<String, Long> stored, List<Change> arrived) {
        Set<Change> committed = new HashSet<>();
        stored.forEach((key, last) ->
                LongStream.rangeClosed(1, last).forEach(version -> committed.add(new Change(key, version))));
        Set<Change> seen = new HashSet<>();
        Map<String, TreeSet<Long>> byKey = new LinkedHashMap<>();
        List<Change> outOfOrder = new ArrayList<>();
        List<Change> copies = new ArrayList<>();
        for (Change change : arrived) {
            if (!seen.add(change)) {
                copies.add(change);
                continue;
            }
            TreeSet<Long> versions = byKey.computeIfAbsent(change.key(), key -> new TreeSet<>());
            if (!versions.isEmpty() && versions.last() > change.version()) {
                outOfOrder.add(change);
            }
            versions.add(change.version());
        }
        return new Findings(
                committed.size(),
                without(acknowledged, committed),
                without(committed, seen),
                without(seen, committed),
                outOfOrder,
                copies);
    }

    private static List<Change> without(Collection<Change> all, Set<Change> taken) {
        return all.stream().filter(change -> !taken.contains(change)).toList();
    }
}
