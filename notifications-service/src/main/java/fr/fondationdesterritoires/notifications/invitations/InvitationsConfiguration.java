package fr.fondationdesterritoires.notifications.invitations;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationsConfiguration {

    private static final String LINK = "/api/notifications/no-more-invitations/{token}";

    @Bean
    StopTokens stopTokens(InvitationProperties properties) {
        return new StopTokens(properties.key());
    }

    @Bean
    PublicPaths stoppingWithoutAnAccount() {
        return PublicPaths.of(LINK).alsoToPost(LINK);
    }

    /** A contact that is erased is never written to again under that id. */
    @Bean
    EventSubscription erasedInvitationStops(InvitationStopStore stops) {
        return EventSubscription.named("invitation-stops")
                .onErasure(Topics.PEOPLE, (erased, metadata) -> stops.forget(UUID.fromString(erased.aggregateId())));
    }
}
