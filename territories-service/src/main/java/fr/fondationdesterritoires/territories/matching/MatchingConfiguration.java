package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    EventSubscription projectsToMatch(ProposeCatalysts proposeCatalysts, FollowProject followProject) {
        return EventSubscription.named("matching")
                .on(ProjectSubmitted.class, (event, metadata) -> proposeCatalysts.run(event))
                .copying(AllianceChanged.class, (event, metadata) -> followProject.allianceChanged(event))
                .on(ProjectWithdrawn.class, (event, metadata) -> followProject.withdrawn(event))
                .on(DecisionTaken.class, (event, metadata) -> followProject.decided(event));
    }
}
