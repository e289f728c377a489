package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.territories.matching.MatchingStore.Locked;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchState;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Matchings, told again after a restore: who is asked, and who accompanies. */
@Configuration(proxyBeanMethods = false)
class MatchingSnapshots {

    @Bean
    SnapshotSource matchingsAsTheyStand(DatabaseClient database, MatchingStore matchings) {
        return SnapshotSource.of(
                "matchings",
                Topics.TERRITORIES,
                AggregateRows.byUuid(database, "matchings", "project_id"),
                key -> matchings.lock(UUID.fromString(key)).map(MatchingSnapshots::snapshot));
    }

    private static Snapshot snapshot(Locked locked) {
        List<PublishedEvent> events = locked.matching().matches().stream()
                .flatMap(match -> event(match).stream())
                .flatMap(event -> published(locked, event))
                .toList();
        return new Snapshot(locked.version(), events);
    }

    private static Optional<MatchingEvent> event(Match match) {
        return switch (match.state()) {
            case MatchState.Asked asked -> Optional.of(new MatchingEvent.CatalystAsked(match, asked));
            case MatchState.Accepted accepted -> Optional.of(new MatchingEvent.CatalystAccepted(match, accepted));
            case MatchState.Proposed proposed -> Optional.empty();
            case MatchState.Declined declined -> Optional.empty();
            case MatchState.Expired expired -> Optional.empty();
            case MatchState.Superseded superseded -> Optional.empty();
        };
    }

    private static Stream<PublishedEvent> published(Locked locked, MatchingEvent event) {
        return MatchingContracts.published(locked.matching().project(), event).stream()
                .map(PublishedEvent.class::cast);
    }
}
