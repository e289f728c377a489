package fr.fondationdesterritoires.projects.fragilities;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.territories.FragilityImported;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copy of the indicators. */
@Configuration(proxyBeanMethods = false)
class FragilitySubscription {

    @Bean
    EventSubscription fragilitiesCopy(FragilityStore fragilities) {
        return EventSubscription.named("fragilities")
                .copying(FragilityImported.class, fragilities::keep)
                .onRestored(Topics.TERRITORIES, (restored, metadata) -> fragilities.forgetLost(restored))
                .rebuilt("update fragilities set epoch = -1", "delete from fragilities where epoch = -1");
    }
}
