package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.funding.applications.ApplicationStore.StoredApplication;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Applications, told again after a restore: the steps that lead to where each stands. */
@Configuration(proxyBeanMethods = false)
class ApplicationSnapshots {

    private final ApplicationStore applications;
    private final Applications.Sittings sittings;
    private final Applications.Verdicts verdicts;

    ApplicationSnapshots(
            ApplicationStore applications, Applications.Sittings sittings, Applications.Verdicts verdicts) {
        this.applications = applications;
        this.sittings = sittings;
        this.verdicts = verdicts;
    }

    @Bean
    SnapshotSource applicationsAsTheyStand(DatabaseClient database) {
        return SnapshotSource.of(
                "applications",
                Topics.FUNDING,
                AggregateRows.byUuid(database, "application", "application_id"),
                key -> applications
                        .find(new ApplicationId(UUID.fromString(key)))
                        .flatMap(this::snapshot));
    }

    private Mono<Snapshot> snapshot(StoredApplication stored) {
        Application application = stored.application();
        return Flux.concat(received(application), overruled(application), placed(stored), decided(application))
                .collectList()
                .map(events -> new Snapshot(stored.version(), events));
    }

    private static Mono<PublishedEvent> received(Application application) {
        return Mono.just(
                ReceiveSubmission.received(application, application.candidacy().submittedAt()));
    }

    private static Mono<PublishedEvent> overruled(Application application) {
        return Mono.justOrEmpty(application.overruled())
                .map(overrule -> OverruleEligibility.event(application, overrule));
    }

    private Mono<PublishedEvent> placed(StoredApplication stored) {
        return stored.application() instanceof Application.InCommittee placed
                ? sittings.startOf(placed.placement().session())
                        .map(startsAt -> ApplicationDesk.placed(stored, placed.placement(), startsAt))
                : Mono.empty();
    }

    private Mono<PublishedEvent> decided(Application application) {
        return application instanceof Application.Decided decided
                ? verdicts.lastOn(decided.candidacy().id()).cast(PublishedEvent.class)
                : Mono.empty();
    }
}
