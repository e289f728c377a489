package fr.fondationdesterritoires.territories.organisations;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationsConfiguration {

    @Bean
    EventSubscription copyOfOrganisations(OrganisationStore store) {
        return EventSubscription.named("organisations")
                .copying(OrganisationChanged.class, store::keep)
                .onRestored(
                        Topics.PROJECTS, (restored, metadata) -> restored.gone().flatMap(store::forget))
                .rebuilt(
                        "update organisations set restore_epoch = -1",
                        "delete from organisations where restore_epoch = -1");
    }
}
