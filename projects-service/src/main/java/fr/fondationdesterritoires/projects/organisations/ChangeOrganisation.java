package fr.fondationdesterritoires.projects.organisations;

import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationProfile;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationRefusal;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Lets an owner describe the organisation anew. */
@Component
class ChangeOrganisation {

    private final OrganisationStore organisations;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    ChangeOrganisation(OrganisationStore organisations, Outbox outbox, TransactionalOperator transaction) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    Mono<Organisation> change(OrganisationId id, OrganisationProfile profile, PersonId by, long expectedVersion) {
        return organisations
                .lock(id)
                .map(organisation -> organisation.change(profile, by, expectedVersion))
                .transform(Refusals::orError)
                .flatMap(organisations::save)
                .flatMap(this::tellTheOthers)
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, taken -> alreadyRegistered());
    }

    private Mono<Organisation> tellTheOthers(Organisation organisation) {
        return outbox.append(OrganisationContracts.changed(organisation), organisation.version())
                .thenReturn(organisation);
    }

    private static Throwable alreadyRegistered() {
        return new RefusalException(new OrganisationRefusal.AlreadyRegistered());
    }
}
