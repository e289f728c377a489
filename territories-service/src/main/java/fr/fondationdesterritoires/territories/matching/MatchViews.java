package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.territories.matching.MatchColumns.State;
import fr.fondationdesterritoires.territories.matching.domain.Reasons;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A match as its readers see it. */
final class MatchViews {

    private MatchViews() {}

    enum ReasonKind {
        LEVEL,
        SDGS,
        CAPACITY
    }

    /** One reason for the proposal, with what it rests on. */
    record MatchReason(
            ReasonKind kind,
            @Nullable String level,
            @Nullable List<Integer> sdgs,
            @Nullable Integer freeCapacity) {}

    /**
     * The catalyst, as the directory shows it.
     *
     * @param name null where the person is not known here, yet or any more
     */
    record MatchedCatalyst(
            UUID catalystId, int number, @Nullable String name) {}

    /** The local opinion as it was last given; a change starts from its version. */
    record MatchOpinion(OpinionVerdict verdict, String reasons, Instant givenAt, long version) {}

    /** The frozen dossier, for the catalyst while it is asked or accompanies, and for the fund managers. */
    record MatchedDossier(Dossier dossier, List<AlliedOrganisation> alliance) {}

    /**
     * A match; to the alliance only whose it is and how it stands.
     *
     * @param position 1 for the first proposed
     * @param answeredAt when it was accepted, declined or expired
     * @param endedAt when the accompaniment ended
     */
    record MatchShown(
            UUID matchId,
            UUID projectId,
            String number,
            String title,
            @Nullable String summary,
            String leadName,
            MatchedCatalyst catalyst,
            int position,
            State state,
            @Nullable Instant askedAt,
            @Nullable Instant answerBy,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String declineReason,
            List<MatchReason> reasons,
            @Nullable MatchOpinion opinion,
            @Nullable MatchedDossier dossier) {

        MatchShown toAlliance() {
            return new MatchShown(
                    matchId, projectId, number, title, null, leadName, catalyst, position, state, null, null, null,
                    null, null, List.of(), null, null);
        }

        MatchShown withoutDossier() {
            return new MatchShown(
                    matchId,
                    projectId,
                    number,
                    title,
                    summary,
                    leadName,
                    catalyst,
                    position,
                    state,
                    askedAt,
                    answerBy,
                    answeredAt,
                    endedAt,
                    declineReason,
                    reasons,
                    opinion,
                    null);
        }
    }

    static List<MatchReason> reasons(Reasons reasons) {
        return List.of(
                new MatchReason(ReasonKind.LEVEL, reasons.nearestLevel().label(), null, null),
                new MatchReason(ReasonKind.SDGS, null, reasons.sharedSdgs(), null),
                new MatchReason(ReasonKind.CAPACITY, null, null, reasons.freeCapacity()));
    }
}
