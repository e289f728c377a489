package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.notifications.messages.domain.Wording;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    Wording wording() {
        return new Wording();
    }

    /** A person who is erased takes their messages along, with the mails still waiting. */
    @Bean
    EventSubscription erasedMessages(MessageStore messages, PreferenceStore preferences) {
        return EventSubscription.named("messages").onErasure(Topics.PEOPLE, (erased, metadata) -> {
            UUID person = UUID.fromString(erased.aggregateId());
            return messages.forget(person).then(preferences.forget(person));
        });
    }
}
