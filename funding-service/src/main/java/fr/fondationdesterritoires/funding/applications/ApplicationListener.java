package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Restored;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What projects and catalysts say that concerns applications. */
@Configuration(proxyBeanMethods = false)
class ApplicationListener {

    private final ReceiveSubmission receiveSubmission;
    private final WithdrawApplication withdrawApplication;
    private final AllianceStore alliances;
    private final LocalOpinionStore opinions;
    private final List<Applications.Reaction> reactions;

    ApplicationListener(
            ReceiveSubmission receiveSubmission,
            WithdrawApplication withdrawApplication,
            AllianceStore alliances,
            LocalOpinionStore opinions,
            List<Applications.Reaction> reactions) {
        this.receiveSubmission = receiveSubmission;
        this.withdrawApplication = withdrawApplication;
        this.alliances = alliances;
        this.opinions = opinions;
        this.reactions = reactions;
    }

    @Bean
    EventSubscription applicationsSubscription() {
        return EventSubscription.named("applications")
                .on(ProjectSubmitted.class, (event, metadata) -> receiveSubmission.of(event))
                .on(ProjectWithdrawn.class, (event, metadata) -> withdrawApplication.of(event))
                .copying(AllianceChanged.class, this::allianceChanged)
                .copying(LocalOpinionGiven.class, opinions::save)
                .onRestored(Topics.PROJECTS, this::restored)
                .onRestored(Topics.TERRITORIES, this::restored)
                .rebuilt(ProjectCopies.DISTRUST, ProjectCopies.SWEEP);
    }

    private Mono<Void> restored(Restored restored, EventMetadata metadata) {
        return restored.topic().equals(Topics.TERRITORIES)
                ? restored.id().map(ProjectId::new).flatMap(opinions::forget)
                : restored.gone().map(ProjectId::new).flatMap(alliances::forget);
    }

    private Mono<Void> allianceChanged(AllianceChanged event, EventMetadata metadata) {
        ProjectId project = new ProjectId(event.projectId());
        return alliances
                .replace(project, event.organisations(), metadata)
                .filter(newer -> newer)
                .flatMap(newer -> alliances.applicationsOf(project))
                .flatMap(this::react);
    }

    private Mono<Void> react(Set<ApplicationId> changed) {
        return changed.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(reactions)
                        .concatMap(reaction -> reaction.alliancesChanged(changed))
                        .then();
    }
}
