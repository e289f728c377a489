package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was sent to someone who is asked to bring an organisation into the alliance.
 *
 * @param contact under which id the invited person is addressed; never the address itself
 * @param organisationName how the lead calls the organisation, if it said so
 * @param lastSent when the last mail went, the invitation or a reminder
 * @param organisation the registered organisation that is meant, if the lead named one
 */
public record Invitation(
        InvitationId id,
        PersonId contact,
        EmailAddress email,
        Optional<String> organisationName,
        Optional<Ally> organisation,
        PersonId by,
        Instant at,
        Instant lastSent) {

    Invitation sentAgain(Instant again) {
        return new Invitation(id, contact, email, organisationName, organisation, by, at, again);
    }
}
