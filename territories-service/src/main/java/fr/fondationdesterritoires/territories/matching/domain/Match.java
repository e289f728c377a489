package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import java.util.UUID;

/**
 * One catalyst proposed for one project.
 *
 * @param position 1 for the first proposed, and so on over all rounds of three
 */
public record Match(MatchId id, int position, CatalystId catalystId, UUID personId, Reasons reasons, MatchState state) {

    Match in(MatchState next) {
        return new Match(id, position, catalystId, personId, reasons, next);
    }

    /** Whether the catalyst knows of it. */
    public boolean wasAsked() {
        return state.askedAt() != null;
    }

    /** Whether the catalyst accompanies the project now. */
    public boolean isUnderWay() {
        return state instanceof MatchState.Accepted accepted && accepted.isUnderWay();
    }
}
