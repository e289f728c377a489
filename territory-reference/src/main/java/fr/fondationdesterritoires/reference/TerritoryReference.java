package fr.fondationdesterritoires.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The official regions, departments, EPCI and communes of France: what exists, what is inside what, and search.
 *
 * <p>An arrondissement of Paris, Lyon or Marseille is no area of its own: its code and its name lead to its commune.
 * Areas are those of {@link #source()}'s year; a code of another year is unknown.
 */
public final class TerritoryReference {

    private static final int LONGEST_CONTEXT = 3;

    private final Areas areas;
    private final Map<String, Integer> communeOfBorough;
    private final SearchIndex index;
    private final ReferenceSource source;

    TerritoryReference(Areas areas, Map<String, Integer> communeOfBorough, SearchIndex index, ReferenceSource source) {
        this.areas = areas;
        this.communeOfBorough = communeOfBorough;
        this.index = index;
        this.source = source;
    }

    /** The one reference of this process, read at the first call. */
    public static TerritoryReference load() {
        return Loaded.REFERENCE;
    }

    /** Which data these are. */
    public ReferenceSource source() {
        return source;
    }

    /** The area of that code; for an arrondissement of Paris, Lyon or Marseille, its commune. */
    public Optional<Territory> find(TerritoryCode code) {
        return index(code).map(this::territory);
    }

    /** Whether that code names an area, not counting arrondissements. */
    public boolean exists(TerritoryCode code) {
        return areas.indexOf(code) >= 0;
    }

    /** The areas of wider levels that wholly contain this one, nearest first. */
    public List<Territory> ancestors(TerritoryCode code) {
        return index(code).map(this::ancestorsOf).orElse(List.of());
    }

    /**
     * The areas of every level that have all communes of this one, itself among them. A level says nothing here: a
     * department may lie wholly in an EPCI, and an overseas region in its one department.
     */
    public SortedSet<TerritoryCode> containing(TerritoryCode code) {
        return codes(index(code).map(areas::areasAround).orElse(new int[0]));
    }

    /** Whether all communes of {@code inner} are in {@code outer}; an area contains itself. */
    boolean contains(TerritoryCode outer, TerritoryCode inner) {
        return isInside(inner, List.of(outer));
    }

    /** Whether all communes of the area are in one or another of the perimeter's; an unknown area never is. */
    public boolean isInside(TerritoryCode territory, Collection<TerritoryCode> perimeter) {
        return perimeter(perimeter).contains(territory);
    }

    /** Areas taken together, to ask about more than one; codes that are unknown add nothing. */
    public Perimeter perimeter(Collection<TerritoryCode> territories) {
        BitSet communes = new BitSet();
        territories.forEach(code -> index(code).map(areas::communesOf).ifPresent(communes::or));
        return new Perimeter(this, communes);
    }

    /** The departments that the area touches: one, or several for a region or a straddling EPCI; none if unknown. */
    public SortedSet<TerritoryCode> departmentsOf(TerritoryCode code) {
        return codes(index(code).map(areas::departmentsOf).orElse(new int[0]));
    }

    /** The regions that the area touches. */
    public SortedSet<TerritoryCode> regionsOf(TerritoryCode code) {
        return codes(index(code).map(areas::regionsOf).orElse(new int[0]));
    }

    /** The communes of the area, itself if it is one. */
    SortedSet<TerritoryCode> communesOf(TerritoryCode code) {
        return codes(communes(code).stream().toArray());
    }

    /** How many communes the area has. */
    public int communeCount(TerritoryCode code) {
        return communes(code).cardinality();
    }

    /** The areas of every level that share a commune with this one, itself among them. */
    public SortedSet<TerritoryCode> touching(TerritoryCode code) {
        return codes(communes(code).stream()
                .flatMap(commune -> Arrays.stream(areas.aroundCommune(commune)))
                .distinct()
                .toArray());
    }

    /** All areas of a level, in the order of their codes. */
    public List<Territory> all(TerritoryLevel level) {
        return areas.all(level).mapToObj(this::territory).toList();
    }

    /** As {@link #search(String, Set, int)}, at every level. */
    public List<Territory> search(String typed, int limit) {
        return search(typed, EnumSet.allOf(TerritoryLevel.class), limit);
    }

    /**
     * The areas that someone typing this may mean, best first: the exact name or code, names that begin so, names with
     * a word that begins so, names that have each word somewhere (perhaps in their department or region); the more
     * populated first. Accents, case, hyphens and apostrophes make no difference; "st" is "saint". A postal code finds
     * its communes.
     */
    public List<Territory> search(String typed, Set<TerritoryLevel> levels, int limit) {
        return index.search(typed, levels, limit).stream().map(this::territory).toList();
    }

    BitSet communes(TerritoryCode code) {
        return index(code).map(areas::communesOf).orElseGet(BitSet::new);
    }

    private Optional<Integer> index(TerritoryCode code) {
        int area = areas.indexOf(code);
        if (area >= 0) {
            return Optional.of(area);
        }
        return code.level() == TerritoryLevel.COMMUNE
                ? Optional.ofNullable(communeOfBorough.get(code.insee()))
                : Optional.empty();
    }

    private Territory territory(int area) {
        return new Territory(
                areas.codeOf(area), areas.nameOf(area), context(area), areas.zoneOf(area), areas.populationOf(area));
    }

    private List<Territory> ancestorsOf(int area) {
        List<Integer> around = new ArrayList<>();
        if (areas.levelOf(area) == TerritoryLevel.COMMUNE && areas.epciOf(area) != Areas.NONE) {
            around.add(areas.epciOf(area));
        }
        addIfOne(areas.departmentsOf(area), around);
        addIfOne(areas.regionsOf(area), around);
        around.add(areas.first(TerritoryLevel.COUNTRY));
        return around.stream()
                .filter(other -> areas.levelOf(other).compareTo(areas.levelOf(area)) > 0)
                .map(this::territory)
                .toList();
    }

    private static void addIfOne(int[] found, List<Integer> around) {
        if (found.length == 1) {
            around.add(found[0]);
        }
    }

    private String context(int area) {
        return switch (areas.levelOf(area)) {
            case COUNTRY -> "";
            case REGION -> areas.zoneOf(area) == Zone.METROPOLE ? "France" : "France d'outre-mer";
            case COMMUNE, EPCI, DEPARTMENT -> around(area);
        };
    }

    // Its departments (when they can be counted on a hand) and regions, but not a name twice: Paris is in Paris.
    private String around(int area) {
        int[] departments = areas.departmentsOf(area);
        int[] shown = areas.levelOf(area) == TerritoryLevel.DEPARTMENT || departments.length > LONGEST_CONTEXT
                ? new int[0]
                : departments;
        String context = IntStream.of(0, 1)
                .mapToObj(wider -> names(wider == 0 ? shown : areas.regionsOf(area)))
                .filter(names -> !names.isEmpty() && !names.equals(areas.nameOf(area)))
                .distinct()
                .collect(Collectors.joining(", "));
        return context.isEmpty() ? "France d'outre-mer" : context;
    }

    private String names(int[] found) {
        return Arrays.stream(found).mapToObj(areas::nameOf).collect(Collectors.joining(" / "));
    }

    private SortedSet<TerritoryCode> codes(int[] found) {
        return Arrays.stream(found).mapToObj(areas::codeOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static final class Loaded {
        static final TerritoryReference REFERENCE = ReferenceReader.read();
    }
}
