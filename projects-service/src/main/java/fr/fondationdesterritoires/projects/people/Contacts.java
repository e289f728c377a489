package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import reactor.core.publisher.Mono;

/** Lets other features address someone by e-mail without ever passing the address on. */
public interface Contacts {

    /**
     * Under which id that address is written to: the person's who owns it, or a contact's. A new contact is told to the
     * others, in the caller's transaction.
     */
    Mono<PersonId> reach(EmailAddress email);
}
