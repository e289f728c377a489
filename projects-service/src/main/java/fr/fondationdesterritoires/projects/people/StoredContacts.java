package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the person or the contact of an address, or makes a contact. */
@Component
class StoredContacts implements Contacts {

    /** A contact is never changed. */
    static final long ONLY_VERSION = 1;

    private static final String LOCALE_OF_THE_UNKNOWN = "fr";

    private final PeopleStore people;
    private final Outbox outbox;

    StoredContacts(PeopleStore people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public Mono<PersonId> reach(EmailAddress email) {
        return people.findByEmail(email.value())
                .switchIfEmpty(people.findContact(email.value()))
                .switchIfEmpty(Mono.defer(() -> makeContact(email.value())))
                .map(PersonId::new);
    }

    private Mono<UUID> makeContact(String email) {
        return people.addContact(UUID.randomUUID(), email)
                .flatMap(id -> publish(id, email).thenReturn(id))
                .switchIfEmpty(people.findContact(email));
    }

    private Mono<Void> publish(UUID id, String email) {
        return outbox.append(published(id, email), ONLY_VERSION);
    }

    /** A contact as the others were told of it. */
    Mono<PersonChanged> published(UUID id) {
        return people.emailOfContact(id).map(email -> published(id, email));
    }

    /** Nobody knows yet what they are called: whoever invited them may have called them anything. */
    private static PersonChanged published(UUID id, String email) {
        return new PersonChanged(id, email, "", LOCALE_OF_THE_UNKNOWN, List.of());
    }
}
