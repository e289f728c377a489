package fr.fondationdesterritoires.platform.sample;

import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows from others' events. */
@Configuration(proxyBeanMethods = false)
class SampleSubscriptions {

    @Bean
    EventSubscription copies(ThingCopies copies) {
        return EventSubscription.named("copies")
                .on(ThingRenamed.class, copies::renamed)
                .onErasure(ThingRenamed.TOPIC, copies::erased);
    }
}
