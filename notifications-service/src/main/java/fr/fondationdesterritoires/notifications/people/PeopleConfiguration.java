package fr.fondationdesterritoires.notifications.people;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    EventSubscription peopleCopies(PersonStore people) {
        return EventSubscription.named("people")
                .copying(PersonChanged.class, people::save)
                .onErasure(Topics.PEOPLE, (erased, metadata) -> people.forget(UUID.fromString(erased.aggregateId())))
                .onRestored(
                        Topics.PEOPLE, (restored, metadata) -> restored.gone().flatMap(people::forget))
                .rebuilt("update person set epoch = -1", "delete from person where epoch = -1");
    }
}
