package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.EligibilityOverruled;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.projects.projects.domain.Application;
import fr.fondationdesterritoires.projects.projects.domain.ApplicationId;
import fr.fondationdesterritoires.projects.projects.domain.Decision;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Moves a project along with its application, as funding-service tells it. */
@Configuration(proxyBeanMethods = false)
class FollowApplication {

    private final ProjectStore projects;
    private final ProjectWriter writer;

    FollowApplication(ProjectStore projects, ProjectWriter writer) {
        this.projects = projects;
        this.writer = writer;
    }

    @Bean
    EventSubscription applicationsFollowed() {
        return EventSubscription.named("applications")
                .copying(ApplicationReceived.class, this::received)
                .copying(EligibilityOverruled.class, this::overruled)
                .copying(ApplicationPlacedOnAgenda.class, this::placedOnAgenda)
                .copying(ApplicationTakenOffAgenda.class, this::takenOffAgenda)
                .copying(DecisionTaken.class, this::decided)
                .copying(WithdrawalRefused.class, this::withdrawalRefused);
    }

    private Mono<Void> received(ApplicationReceived event, EventMetadata metadata) {
        ApplicationId id = new ApplicationId(event.applicationId());
        return follow(event.projectId(), new Application.Received(id, event.eligible(), event.unmetRules()));
    }

    private Mono<Void> overruled(EligibilityOverruled event, EventMetadata metadata) {
        return follow(event.projectId(), new Application.Overruled(new ApplicationId(event.applicationId())));
    }

    private Mono<Void> placedOnAgenda(ApplicationPlacedOnAgenda event, EventMetadata metadata) {
        ApplicationId id = new ApplicationId(event.applicationId());
        return follow(event.projectId(), new Application.PlacedOnAgenda(id, event.startsAt()));
    }

    private Mono<Void> takenOffAgenda(ApplicationTakenOffAgenda event, EventMetadata metadata) {
        return follow(event.projectId(), new Application.TakenOffAgenda(new ApplicationId(event.applicationId())));
    }

    private Mono<Void> decided(DecisionTaken event, EventMetadata metadata) {
        Decision decision = new Decision(event.outcome(), event.amountCents(), event.premiumCents(), event.decidedAt());
        return follow(event.projectId(), new Application.DecisionTaken(decision));
    }

    private Mono<Void> withdrawalRefused(WithdrawalRefused event, EventMetadata metadata) {
        Decision decision = new Decision(event.outcome(), event.amountCents(), event.premiumCents(), event.decidedAt());
        return follow(event.projectId(), new Application.WithdrawalRefused(decision));
    }

    /** The version stays: what people edit is not touched by it. A project that a restore has lost has nothing to follow. */
    private Mono<Void> follow(UUID project, Application.Fact fact) {
        return projects.lockIfKnown(new ProjectId(project))
                .map(found -> Application.follow(found, fact))
                .flatMap(writer::writeState);
    }
}
