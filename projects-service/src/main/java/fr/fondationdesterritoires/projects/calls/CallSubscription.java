package fr.fondationdesterritoires.projects.calls;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copy of the calls. */
@Configuration(proxyBeanMethods = false)
class CallSubscription {

    @Bean
    EventSubscription callsCopy(CallStore calls) {
        return EventSubscription.named("calls").on(CallPublished.class, calls::keep);
    }
}
