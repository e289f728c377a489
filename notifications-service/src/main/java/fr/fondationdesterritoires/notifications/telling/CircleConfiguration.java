package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.contracts.Topics;
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
                .copying(OrganisationChanged.class, circles::save)
                .copying(AllianceChanged.class, circles::save)
                .copying(ProjectSubmitted.class, circles::save)
                .copying(CatalystAsked.class, circles::save)
                .copying(CatalystAccepted.class, circles::save)
                .copying(ApplicationPlacedOnAgenda.class, circles::save)
                .onRestored(Topics.PROJECTS, (restored, metadata) -> circles.forget(restored))
                .onRestored(Topics.TERRITORIES, (restored, metadata) -> circles.forget(restored))
                .rebuilt(CircleStore.DISTRUST, CircleStore.SWEEP);
    }
}
