package fr.fondationdesterritoires.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The five levels of area, from the nearest to people to the widest. */
public enum TerritoryLevel {
    COMMUNE(0, "\\d[\\dAB]\\d{3}"),
    EPCI(1, "\\d{9}"),
    DEPARTMENT(2, "\\d[\\dAB]\\d?"),
    REGION(3, "\\d{2,3}"),
    COUNTRY(4, "FR");

    private static final TerritoryLevel[] NEAREST_FIRST = values();

    private final int rank;
    private final Pattern insee;

    TerritoryLevel(int rank, String insee) {
        this.rank = rank;
        this.insee = Pattern.compile(insee);
    }

    /** 0 for the nearest level (commune) to 4 for the widest (country). */
    public int rank() {
        return rank;
    }

    static TerritoryLevel ofRank(int rank) {
        return NEAREST_FIRST[rank];
    }

    boolean allows(String insee) {
        return this.insee.matcher(insee).matches();
    }

    /** The level as codes and addresses write it: {@code commune}, {@code epci}, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that label, if there is one. */
    public static Optional<TerritoryLevel> of(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(label))
                .findFirst();
    }
}
