package fr.fondationdesterritoires.projects.calls;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copy of the calls. */
@Configuration(proxyBeanMethods = false)
class CallSubscription {

    @Bean
    EventSubscription callsCopy(CallStore calls) {
        return EventSubscription.named("calls")
                .copying(CallPublished.class, calls::keep)
                .onRestored(
                        Topics.FUNDING, (restored, metadata) -> restored.gone().flatMap(calls::forget))
                .rebuilt("update calls set epoch = -1", "delete from calls where epoch = -1");
    }
}
