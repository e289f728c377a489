package fr.fondationdesterritoires.territories.opinions.domain;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchState;
import fr.fondationdesterritoires.territories.matching.domain.Matching;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import fr.fondationdesterritoires.territories.matching.domain.Standing;
import org.jspecify.annotations.Nullable;

/** Who may give an opinion, and until when: the accepted catalyst, from outside the alliance, until the decision. */
public final class OpinionRules {

    private OpinionRules() {}

    public static Outcome<LocalOpinion> give(
            Matching matching, Match match, boolean outsideAlliance, LocalOpinion opinion) {
        if (!outsideAlliance) {
            return Outcome.refused(MatchingRefusal.Because.PART_OF_ALLIANCE);
        }
        if (!(match.state() instanceof MatchState.Accepted)) {
            return Outcome.refused(new OpinionRefusal.NotAccompanying());
        }
        return matching.standing() == Standing.OPEN && match.isUnderWay()
                ? Outcome.accepted(opinion)
                : Outcome.refused(new OpinionRefusal.TooLate());
    }

    /**
     * The first opinion of a match, which can replace none.
     *
     * @param readVersion the version that the author says to start from; null if unsaid
     */
    public static Outcome<LocalOpinion> first(@Nullable Long readVersion, LocalOpinion opinion) {
        return readVersion == null ? Outcome.accepted(opinion) : Outcome.refused(new OpinionRefusal.NoneToChange());
    }

    /**
     * Another opinion in place of the one given, which its author must have read.
     *
     * @param readVersion the version that the author started from; null if unsaid
     */
    public static Outcome<LocalOpinion> change(GivenOpinion given, @Nullable Long readVersion, LocalOpinion opinion) {
        if (readVersion == null) {
            return Outcome.refused(new OpinionRefusal.VersionRequired());
        }
        return readVersion == given.version()
                ? Outcome.accepted(opinion)
                : Outcome.refused(new OpinionRefusal.StaleEdit(given));
    }
}
