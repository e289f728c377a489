package fr.fondationdesterritoires.reference;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Names an area by its level and its official INSEE code (SIREN for an EPCI), written {@code commune-42218}; well
 * formed, which does not yet say that the area exists.
 */
public record TerritoryCode(TerritoryLevel level, String insee) implements Comparable<TerritoryCode> {

    /** All of France. */
    public static final TerritoryCode FRANCE = new TerritoryCode(TerritoryLevel.COUNTRY, "FR");

    private static final Comparator<TerritoryCode> ORDER =
            Comparator.comparing(TerritoryCode::level).thenComparing(TerritoryCode::insee);

    public TerritoryCode {
        Objects.requireNonNull(level);
        if (!level.allows(insee)) {
            throw new IllegalArgumentException("Not the code of a " + level.label() + ": " + insee);
        }
    }

    /** Reads {@code level-insee}; empty when it is not well formed. */
    public static Optional<TerritoryCode> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        String insee = text.substring(dash + 1);
        return TerritoryLevel.of(text.substring(0, dash))
                .filter(level -> level.allows(insee))
                .map(level -> new TerritoryCode(level, insee));
    }

    /** Reads {@code level-insee}, or throws {@link IllegalArgumentException}. */
    public static TerritoryCode of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a territory code: " + text));
    }

    @Override
    public int compareTo(TerritoryCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return level.label() + "-" + insee;
    }
}
