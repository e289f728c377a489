package fr.fondationdesterritoires.territories.organisations;

import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationsConfiguration {

    @Bean
    EventSubscription copyOfOrganisations(OrganisationStore store) {
        return EventSubscription.named("organisations").on(OrganisationChanged.class, store::keep);
    }
}
