package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CircleConfiguration {

    @Bean
    EventSubscription circles(CircleStore circles) {
        return EventSubscription.named("circles")
                .on(OrganisationChanged.class, circles::save)
                .on(AllianceChanged.class, circles::save)
                .on(ProjectSubmitted.class, circles::save)
                .on(CatalystAsked.class, (asked, metadata) -> circles.save(asked))
                .on(CatalystAccepted.class, (accepted, metadata) -> circles.save(accepted))
                .on(ApplicationPlacedOnAgenda.class, (placed, metadata) -> circles.save(placed));
    }
}
