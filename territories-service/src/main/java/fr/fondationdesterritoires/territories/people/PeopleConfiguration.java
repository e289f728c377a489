package fr.fondationdesterritoires.territories.people;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    EventSubscription copyOfPeople(PeopleStore store) {
        return EventSubscription.named("people")
                .copying(PersonChanged.class, store::keep)
                .onErasure(Topics.PEOPLE, (erased, metadata) -> store.forget(UUID.fromString(erased.aggregateId())))
                .onRestored(
                        Topics.PEOPLE, (restored, metadata) -> restored.gone().flatMap(store::forget))
                .rebuilt("update people set restore_epoch = -1", "delete from people where restore_epoch = -1");
    }
}
