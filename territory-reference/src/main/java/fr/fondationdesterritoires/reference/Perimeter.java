package fr.fondationdesterritoires.reference;

import java.util.BitSet;

/** Areas taken together, as the communes they are made of. */
public final class Perimeter {

    private final TerritoryReference reference;
    private final BitSet communes;

    Perimeter(TerritoryReference reference, BitSet communes) {
        this.reference = reference;
        this.communes = communes;
    }

    /** Whether all communes of the area are in this perimeter; an unknown area is in none. */
    public boolean contains(TerritoryCode territory) {
        BitSet outside = reference.communes(territory);
        if (outside.isEmpty()) {
            return false;
        }
        outside.andNot(communes);
        return outside.isEmpty();
    }
}
