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
                .on(PersonChanged.class, people::save)
                .onErasure(Topics.PEOPLE, (erased, metadata) -> people.forget(UUID.fromString(erased.aggregateId())));
    }
}
