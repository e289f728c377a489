package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.reference.TerritoryLevel;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchState;
import fr.fondationdesterritoires.territories.matching.domain.Reasons;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A match's state as columns, and back. */
record MatchColumns(
        State state,
        @Nullable Instant askedAt,
        @Nullable Instant answerBy,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String declineReason) {

    enum State {
        PROPOSED,
        ASKED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        SUPERSEDED
    }

    static MatchColumns of(MatchState state) {
        return switch (state) {
            case MatchState.Proposed proposed -> new MatchColumns(State.PROPOSED, null, null, null, null, null);
            case MatchState.Asked asked ->
                new MatchColumns(State.ASKED, asked.askedAt(), asked.answerBy(), null, null, null);
            case MatchState.Accepted accepted ->
                new MatchColumns(
                        State.ACCEPTED, accepted.askedAt(), null, accepted.acceptedAt(), accepted.endedAt(), null);
            case MatchState.Declined declined ->
                new MatchColumns(
                        State.DECLINED, declined.askedAt(), null, declined.declinedAt(), null, declined.reason());
            case MatchState.Expired expired ->
                new MatchColumns(State.EXPIRED, expired.askedAt(), null, expired.expiredAt(), null, null);
            case MatchState.Superseded superseded ->
                new MatchColumns(State.SUPERSEDED, superseded.askedAt(), null, null, null, null);
        };
    }

    static Match match(Readable row) {
        return new Match(
                new MatchId(value(row, "match_id", UUID.class)),
                value(row, "position", Integer.class),
                new CatalystId(value(row, "catalyst_id", UUID.class)),
                value(row, "person_id", UUID.class),
                value(row, "catalyst_name", String.class),
                reasons(row),
                state(row));
    }

    static Reasons reasons(Readable row) {
        return new Reasons(
                TerritoryLevel.of(value(row, "nearest_level", String.class)).orElseThrow(),
                List.of(value(row, "shared_sdgs", Integer[].class)),
                value(row, "free_capacity", Integer.class));
    }

    private static MatchState state(Readable row) {
        return switch (State.valueOf(value(row, "state", String.class))) {
            case PROPOSED -> new MatchState.Proposed();
            case ASKED ->
                new MatchState.Asked(value(row, "asked_at", Instant.class), value(row, "answer_by", Instant.class));
            case ACCEPTED ->
                new MatchState.Accepted(
                        value(row, "asked_at", Instant.class),
                        value(row, "answered_at", Instant.class),
                        row.get("ended_at", Instant.class));
            case DECLINED ->
                new MatchState.Declined(
                        value(row, "asked_at", Instant.class),
                        value(row, "answered_at", Instant.class),
                        row.get("decline_reason", String.class));
            case EXPIRED ->
                new MatchState.Expired(value(row, "asked_at", Instant.class), value(row, "answered_at", Instant.class));
            case SUPERSEDED -> new MatchState.Superseded(row.get("asked_at", Instant.class));
        };
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
