package fr.fondationdesterritoires.reference;

/**
 * One official area.
 *
 * @param context the areas around it, in words, to tell it from its namesakes: {@code Loire, Auvergne-Rhône-Alpes};
 *     empty for the country
 * @param population inhabitants (municipal population), 0 where nobody lives
 */
public record Territory(TerritoryCode code, String name, String context, Zone zone, int population) {

    public TerritoryLevel level() {
        return code.level();
    }
}
