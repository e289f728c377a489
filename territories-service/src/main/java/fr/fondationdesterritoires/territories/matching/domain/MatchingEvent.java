package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import java.time.Instant;
import java.util.List;

/** What happened in a matching. */
public sealed interface MatchingEvent {

    record CatalystsProposed(List<Match> matches, Instant at) implements MatchingEvent {}

    record CatalystAsked(Match match, MatchState.Asked state) implements MatchingEvent {}

    record CatalystAccepted(Match match, MatchState.Accepted state) implements MatchingEvent {}

    record CatalystDeclined(Match match, MatchState.Declined state) implements MatchingEvent {}

    record CatalystExpired(Match match, MatchState.Expired state) implements MatchingEvent {}

    /** The project went before the catalyst who was asked had answered. */
    record RequestEnded(Match match, Instant at) implements MatchingEvent {}

    /** An accompaniment ended with its project. */
    record CatalystFreed(CatalystId catalystId) implements MatchingEvent {}

    /** An accompaniment goes on after all: what had ended it came too late. */
    record CatalystTakenUpAgain(CatalystId catalystId) implements MatchingEvent {}

    record NobodyLeft(Instant at) implements MatchingEvent {}
}
