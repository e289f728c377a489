package fr.fondationdesterritoires.reference;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The areas as columns, an area being its index: communes first, then EPCI, departments, regions and the country, each
 * level in the order of its codes. Columns of numbers, because 37,000 objects would cost every service some 10 MB.
 */
final class Areas {

    static final int NONE = -1;
    private static final int LEVEL_SHIFT = 56;
    private static final int LENGTH_SHIFT = 52;

    private final int[] firstOf = new int[TerritoryLevel.values().length + 1];
    private final long[] keys;
    private final String[] names;
    private final int[] populations;
    private final int[] epciOfCommune;
    private final int[] departmentOfCommune;
    private final int[] regionOfDepartment;
    private final Zone[] zoneOfRegion;
    private int[][] communesOfEpci = {};
    private int[][] communesOfDepartment = {};
    private int[][] areasAround = {};

    Areas(int communes, int epci, int departments, int regions) {
        int[] counts = {communes, epci, departments, regions, 1};
        for (int level = 0; level < counts.length; level++) {
            firstOf[level + 1] = firstOf[level] + counts[level];
        }
        keys = new long[size()];
        names = new String[size()];
        populations = new int[size()];
        epciOfCommune = new int[communes];
        departmentOfCommune = new int[communes];
        regionOfDepartment = new int[departments];
        zoneOfRegion = new Zone[regions];
        name(first(TerritoryLevel.COUNTRY), TerritoryLevel.COUNTRY, TerritoryCode.FRANCE.insee(), "France");
    }

    // Filling, by the reader only.

    void name(int area, TerritoryLevel level, String insee, String name) {
        keys[area] = key(level, insee);
        names[area] = name;
    }

    void placeRegion(int region, Zone zone) {
        zoneOfRegion[region - first(TerritoryLevel.REGION)] = zone;
    }

    void placeDepartment(int department, int region) {
        regionOfDepartment[department - first(TerritoryLevel.DEPARTMENT)] = region;
    }

    void placeCommune(int commune, int epci, int department, int population) {
        epciOfCommune[commune] = epci;
        departmentOfCommune[commune] = department;
        populations[commune] = population;
        if (epci != NONE) {
            populations[epci] += population;
        }
        populations[department] += population;
        populations[regionOf(department)] += population;
        populations[first(TerritoryLevel.COUNTRY)] += population;
    }

    void complete() {
        for (int area = 1; area < size(); area++) {
            if (keys[area - 1] >= keys[area]) {
                throw new IllegalStateException("Areas out of order at " + codeOf(area));
            }
        }
        communesOfEpci = members(TerritoryLevel.EPCI, epciOfCommune);
        communesOfDepartment = members(TerritoryLevel.DEPARTMENT, departmentOfCommune);
        areasAround = IntStream.range(count(TerritoryLevel.COMMUNE), size())
                .mapToObj(this::findAround)
                .toArray(int[][]::new);
    }

    /** What every one of its communes is in. */
    private int[] findAround(int area) {
        int[][] aroundEach =
                communesOf(area).stream().mapToObj(this::aroundCommune).toArray(int[][]::new);
        return Arrays.stream(aroundEach[0])
                .filter(around -> Arrays.stream(aroundEach)
                        .allMatch(each -> Arrays.stream(each).anyMatch(other -> other == around)))
                .toArray();
    }

    private int[][] members(TerritoryLevel level, int[] areaOfCommune) {
        int[] sizes = new int[count(level)];
        Arrays.stream(areaOfCommune).filter(area -> area != NONE).forEach(area -> sizes[area - first(level)]++);
        int[][] members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int commune = areaOfCommune.length - 1; commune >= 0; commune--) {
            if (areaOfCommune[commune] != NONE) {
                int area = areaOfCommune[commune] - first(level);
                members[area][--sizes[area]] = commune;
            }
        }
        return members;
    }

    // Reading.

    int size() {
        return firstOf[firstOf.length - 1];
    }

    int first(TerritoryLevel level) {
        return firstOf[level.rank()];
    }

    int count(TerritoryLevel level) {
        return firstOf[level.rank() + 1] - firstOf[level.rank()];
    }

    Map<TerritoryLevel, Integer> counts() {
        return Arrays.stream(TerritoryLevel.values()).collect(Collectors.toMap(level -> level, this::count));
    }

    IntStream all(TerritoryLevel level) {
        return IntStream.range(first(level), first(level) + count(level));
    }

    int indexOf(TerritoryCode code) {
        int first = first(code.level());
        int found = Arrays.binarySearch(keys, first, first + count(code.level()), key(code.level(), code.insee()));
        return found < 0 ? NONE : found;
    }

    TerritoryLevel levelOf(int area) {
        return TerritoryLevel.ofRank((int) (keys[area] >>> LEVEL_SHIFT));
    }

    TerritoryCode codeOf(int area) {
        TerritoryLevel level = levelOf(area);
        int length = (int) (keys[area] >>> LENGTH_SHIFT) & 0xF;
        String digits =
                Long.toString(keys[area] & ((1L << LENGTH_SHIFT) - 1), 36).toUpperCase(Locale.ROOT);
        return new TerritoryCode(level, "0".repeat(length - digits.length()) + digits);
    }

    String nameOf(int area) {
        return names[area];
    }

    int populationOf(int area) {
        return populations[area];
    }

    int epciOf(int commune) {
        return epciOfCommune[commune];
    }

    int departmentOf(int commune) {
        return departmentOfCommune[commune];
    }

    int regionOf(int department) {
        return regionOfDepartment[department - first(TerritoryLevel.DEPARTMENT)];
    }

    Zone zoneOf(int area) {
        return levelOf(area) == TerritoryLevel.COUNTRY
                ? Zone.METROPOLE
                : zoneOfRegion[regionsOf(area)[0] - first(TerritoryLevel.REGION)];
    }

    /** The communes of an area, as a set that the caller may change. */
    BitSet communesOf(int area) {
        BitSet communes = new BitSet(count(TerritoryLevel.COMMUNE));
        switch (levelOf(area)) {
            case COMMUNE -> communes.set(area);
            case EPCI -> set(communes, communesOfEpci(area));
            case DEPARTMENT, REGION -> {
                for (int department : departmentsOf(area)) {
                    set(communes, communesOfDepartment[department - first(TerritoryLevel.DEPARTMENT)]);
                }
            }
            case COUNTRY -> communes.set(0, count(TerritoryLevel.COMMUNE));
        }
        return communes;
    }

    /** The areas that have all communes of this one, itself among them, nearest level first. */
    int[] areasAround(int area) {
        int communes = count(TerritoryLevel.COMMUNE);
        return area < communes ? aroundCommune(area) : areasAround[area - communes];
    }

    /** The commune and all that it is in. */
    int[] aroundCommune(int commune) {
        int department = departmentOf(commune);
        return IntStream.of(commune, epciOf(commune), department, regionOf(department), first(TerritoryLevel.COUNTRY))
                .filter(area -> area != NONE)
                .toArray();
    }

    private int[] communesOfEpci(int epci) {
        return communesOfEpci[epci - first(TerritoryLevel.EPCI)];
    }

    private static void set(BitSet communes, int[] members) {
        for (int commune : members) {
            communes.set(commune);
        }
    }

    /** The departments that an area touches, in order; several for a region or a straddling EPCI. */
    int[] departmentsOf(int area) {
        return switch (levelOf(area)) {
            case COMMUNE -> new int[] {departmentOfCommune[area]};
            case EPCI ->
                Arrays.stream(communesOfEpci(area))
                        .map(this::departmentOf)
                        .distinct()
                        .sorted()
                        .toArray();
            case DEPARTMENT -> new int[] {area};
            case REGION ->
                all(TerritoryLevel.DEPARTMENT)
                        .filter(department -> regionOf(department) == area)
                        .toArray();
            case COUNTRY -> all(TerritoryLevel.DEPARTMENT).toArray();
        };
    }

    int[] regionsOf(int area) {
        return levelOf(area) == TerritoryLevel.REGION
                ? new int[] {area}
                : Arrays.stream(departmentsOf(area))
                        .map(this::regionOf)
                        .distinct()
                        .sorted()
                        .toArray();
    }

    // Level, length of the code, and the code read in base 36, so that the order of keys is the order of codes.
    private static long key(TerritoryLevel level, String insee) {
        return ((long) level.rank() << LEVEL_SHIFT)
                | ((long) insee.length() << LENGTH_SHIFT)
                | Long.parseLong(insee, 36);
    }
}
