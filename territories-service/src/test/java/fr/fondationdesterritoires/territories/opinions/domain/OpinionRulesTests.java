package fr.fondationdesterritoires.territories.opinions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.reference.TerritoryLevel;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchState;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.matching.domain.Matching;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import fr.fondationdesterritoires.territories.matching.domain.Reasons;
import fr.fondationdesterritoires.territories.matching.domain.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalOpinion OPINION =
            new LocalOpinion(OpinionVerdict.FAVOURABLE, "Une alliance solide, connue du quartier.");

    @Test
    void the_accompanying_catalyst_gives_an_opinion() {
        assertThat(give(Standing.OPEN, new MatchState.Accepted(NOW, NOW, null))).isEqualTo(Outcome.accepted(OPINION));
    }

    @Test
    void one_who_was_only_asked_does_not() {
        assertThat(give(Standing.OPEN, new MatchState.Asked(NOW, NOW)))
                .isEqualTo(Outcome.refused(new OpinionRefusal.NotAccompanying()));
    }

    @Test
    void one_who_joined_the_alliance_does_not() {
        assertThat(give(Standing.OPEN, new MatchState.Accepted(NOW, NOW, null), false))
                .isEqualTo(Outcome.refused(MatchingRefusal.Because.PART_OF_ALLIANCE));
    }

    @ParameterizedTest
    @CsvSource({"FUNDED", "REFUSED", "WITHDRAWN"})
    void an_opinion_comes_before_the_decision(Standing standing) {
        assertThat(give(standing, new MatchState.Accepted(NOW, NOW, null)))
                .isEqualTo(Outcome.refused(new OpinionRefusal.TooLate()));
    }

    @Test
    void whoever_accompanied_an_earlier_round_has_said_what_they_had_to_say() {
        assertThat(give(Standing.OPEN, new MatchState.Accepted(NOW, NOW, NOW)))
                .isEqualTo(Outcome.refused(new OpinionRefusal.TooLate()));
    }

    @ParameterizedTest
    @CsvSource({"9,false", "10,true", "5000,true", "5001,false"})
    void reasons_are_neither_too_short_nor_too_long(int length, boolean right) {
        assertThat(LocalOpinion.of(OpinionVerdict.RESERVED, "a".repeat(length)).isAccepted())
                .isEqualTo(right);
    }

    @Test
    void an_opinion_has_a_verdict() {
        assertThat(LocalOpinion.of(null, "Une alliance solide.").isRefused()).isTrue();
    }

    @Test
    void another_opinion_starts_from_the_one_that_stands() {
        GivenOpinion given = new GivenOpinion(OPINION, new UUID(0, 5), NOW, 2);
        LocalOpinion other = new LocalOpinion(OpinionVerdict.RESERVED, "Le local n'est plus sûr.");
        assertThat(OpinionRules.change(given, 2L, other)).isEqualTo(Outcome.accepted(other));
        assertThat(OpinionRules.change(given, 1L, other))
                .isEqualTo(Outcome.refused(new OpinionRefusal.StaleEdit(given)));
        assertThat(OpinionRules.change(given, 3L, other))
                .isEqualTo(Outcome.refused(new OpinionRefusal.StaleEdit(given)));
        assertThat(OpinionRules.change(given, null, other))
                .isEqualTo(Outcome.refused(new OpinionRefusal.VersionRequired()));
    }

    private static Outcome<LocalOpinion> give(Standing standing, MatchState state) {
        return give(standing, state, true);
    }

    private static Outcome<LocalOpinion> give(Standing standing, MatchState state, boolean outside) {
        Match match = new Match(
                new MatchId(new UUID(0, 1)),
                1,
                new CatalystId(new UUID(0, 2)),
                new UUID(0, 3),
                new Reasons(TerritoryLevel.DEPARTMENT, List.of(3), 2),
                state);
        MatchedProject project =
                new MatchedProject(new UUID(0, 4), new UUID(0, 5), "Projet", List.of(), List.of(), Set.of());
        return OpinionRules.give(new Matching(project, standing, List.of(match)), match, outside, OPINION);
    }
}
