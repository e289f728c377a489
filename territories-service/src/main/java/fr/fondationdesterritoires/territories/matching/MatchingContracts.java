package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystRequestEnded;
import fr.fondationdesterritoires.contracts.territories.CatalystsProposed;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.contracts.territories.TerritoriesEvent;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What happens in a matching, as the other services hear of it. */
final class MatchingContracts {

    private MatchingContracts() {}

    /** Empty for what concerns nobody else. */
    static Optional<TerritoriesEvent> published(MatchedProject project, MatchingEvent event) {
        UUID projectId = project.projectId();
        return switch (event) {
            case MatchingEvent.CatalystsProposed proposed ->
                Optional.of(new CatalystsProposed(
                        projectId,
                        project.submissionId(),
                        proposed.matches().stream()
                                .map(MatchingContracts::proposal)
                                .toList(),
                        proposed.at()));
            case MatchingEvent.CatalystAsked asked ->
                Optional.of(new CatalystAsked(
                        asked.match().id().value(),
                        projectId,
                        project.title(),
                        asked.match().catalystId().value(),
                        asked.match().personId(),
                        asked.state().askedAt(),
                        asked.state().answerBy()));
            case MatchingEvent.CatalystAccepted accepted ->
                Optional.of(new CatalystAccepted(
                        accepted.match().id().value(),
                        projectId,
                        accepted.match().catalystId().value(),
                        accepted.match().personId(),
                        accepted.state().acceptedAt()));
            case MatchingEvent.CatalystDeclined declined ->
                Optional.of(declined(
                        projectId, declined.match(), false, declined.state().declinedAt()));
            case MatchingEvent.CatalystExpired expired ->
                Optional.of(declined(
                        projectId, expired.match(), true, expired.state().expiredAt()));
            case MatchingEvent.RequestEnded ended ->
                Optional.of(new CatalystRequestEnded(
                        ended.match().id().value(),
                        projectId,
                        project.title(),
                        ended.match().catalystId().value(),
                        ended.match().personId(),
                        ended.at()));
            case MatchingEvent.NobodyLeft nobody ->
                Optional.of(new NoCatalystLeft(projectId, project.submissionId(), project.title(), nobody.at()));
            case MatchingEvent.CatalystFreed freed -> Optional.empty();
            case MatchingEvent.CatalystTakenUpAgain again -> Optional.empty();
        };
    }

    private static CatalystsProposed.Proposal proposal(Match match) {
        return new CatalystsProposed.Proposal(
                match.id().value(),
                match.catalystId().value(),
                match.personId(),
                match.position(),
                match.reasons().nearestLevel().label(),
                match.reasons().sharedSdgs(),
                match.reasons().freeCapacity());
    }

    private static CatalystDeclined declined(UUID projectId, Match match, boolean expired, Instant at) {
        return new CatalystDeclined(
                match.id().value(), projectId, match.catalystId().value(), expired, at);
    }
}
