package fr.fondationdesterritoires.funding.calls.domain;

import java.util.List;

/** The rate of the alliance premium that a call offers, in points of a hundred. */
public record PremiumTable(List<Step> steps, int fragilityPoints, int ceilingPoints) {

    /** The ODD 17 Fund's own. */
    public static final PremiumTable DEFAULT =
            new PremiumTable(List.of(new Step(3, 5), new Step(4, 10), new Step(5, 15)), 5, 20);

    public PremiumTable {
        steps = List.copyOf(steps);
    }

    /** From this many distinct profiles on, this many points. */
    public record Step(int profiles, int points) {}
}
