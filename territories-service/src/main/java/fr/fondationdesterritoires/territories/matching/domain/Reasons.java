package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.reference.TerritoryLevel;
import java.util.List;

/**
 * Why a catalyst was proposed, as it stood then.
 *
 * @param nearestLevel the nearest level at which the catalyst covers one of the project's territories
 * @param sharedSdgs the goals that both work on, 17 left out
 * @param freeCapacity how many more projects the catalyst could accompany
 */
public record Reasons(TerritoryLevel nearestLevel, List<Integer> sharedSdgs, int freeCapacity) {

    public Reasons {
        sharedSdgs = List.copyOf(sharedSdgs);
    }
}
