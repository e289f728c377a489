package fr.fondationdesterritoires.projects.organisations;

import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationProfile;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Registers an organisation; whoever does owns it. */
@Component
class RegisterOrganisation {

    private final OrganisationStore organisations;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    RegisterOrganisation(
            OrganisationStore organisations, Outbox outbox, TransactionalOperator transaction, Clock clock) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Organisation> register(OrganisationProfile profile, PersonId owner) {
        return organisations
                .nextNumber()
                .map(number -> Organisation.register(new OrganisationId(UUID.randomUUID()), number, profile, owner))
                .flatMap(organisation -> organisations.add(organisation, clock.instant()))
                .flatMap(this::tellTheOthers)
                .as(transaction::transactional);
    }

    private Mono<Organisation> tellTheOthers(Organisation organisation) {
        return outbox.append(OrganisationContracts.changed(organisation), organisation.version())
                .thenReturn(organisation);
    }
}
