package fr.fondationdesterritoires.territories.matching.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a match has come. */
public sealed interface MatchState {

    /** When the catalyst was asked; never for one who was only proposed. */
    default @Nullable Instant askedAt() {
        return null;
    }

    /** In line, not told yet. */
    record Proposed() implements MatchState {}

    /** Waiting for an answer; one given at {@code answerBy} still counts. */
    record Asked(Instant askedAt, Instant answerBy) implements MatchState {

        boolean isOver(Instant now) {
            return now.isAfter(answerBy);
        }
    }

    /** The catalyst accompanies the project, until it ends by withdrawal or refusal. */
    record Accepted(
            Instant askedAt, Instant acceptedAt, @Nullable Instant endedAt) implements MatchState {

        boolean isUnderWay() {
            return endedAt == null;
        }
    }

    record Declined(
            Instant askedAt, Instant declinedAt, @Nullable String reason) implements MatchState {}

    record Expired(Instant askedAt, Instant expiredAt) implements MatchState {}

    /** No longer of use: another accepted, the project was withdrawn, or the catalyst could no more. */
    record Superseded(@Nullable Instant askedAt) implements MatchState {}
}
