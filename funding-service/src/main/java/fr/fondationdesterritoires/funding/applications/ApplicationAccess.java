package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Applications are for fund managers; one with which they have a conflict of interest does not exist for them. */
@Component
class ApplicationAccess {

    private final Conflicts conflicts;

    ApplicationAccess(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    Mono<Void> manage(CurrentPerson person, ApplicationId id) {
        return People.fundManagerOnly(person)
                .then(conflicts.of(new PersonId(person.id()), Set.of(id)))
                .flatMap(hidden -> hidden.isEmpty() ? Mono.empty() : Refusals.notFound("application"));
    }
}
