package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.reference.TerritoryLevel;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchState;
import fr.fondationdesterritoires.territories.matching.domain.Reasons;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
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
                new MatchId(required(row, "match_id", UUID.class)),
                required(row, "position", Integer.class),
                new CatalystId(required(row, "catalyst_id", UUID.class)),
                required(row, "person_id", UUID.class),
                reasons(row),
                state(row));
    }

    static Reasons reasons(Readable row) {
        return new Reasons(
                TerritoryLevel.of(required(row, "nearest_level", String.class)).orElseThrow(),
                List.of(required(row, "shared_sdgs", Integer[].class)),
                required(row, "free_capacity", Integer.class));
    }

    private static MatchState state(Readable row) {
        return switch (State.valueOf(required(row, "state", String.class))) {
            case PROPOSED -> new MatchState.Proposed();
            case ASKED ->
                new MatchState.Asked(
                        required(row, "asked_at", Instant.class), required(row, "answer_by", Instant.class));
            case ACCEPTED ->
                new MatchState.Accepted(
                        required(row, "asked_at", Instant.class),
                        required(row, "answered_at", Instant.class),
                        row.get("ended_at", Instant.class));
            case DECLINED ->
                new MatchState.Declined(
                        required(row, "asked_at", Instant.class),
                        required(row, "answered_at", Instant.class),
                        row.get("decline_reason", String.class));
            case EXPIRED ->
                new MatchState.Expired(
                        required(row, "asked_at", Instant.class), required(row, "answered_at", Instant.class));
            case SUPERSEDED -> new MatchState.Superseded(row.get("asked_at", Instant.class));
        };
    }
}
