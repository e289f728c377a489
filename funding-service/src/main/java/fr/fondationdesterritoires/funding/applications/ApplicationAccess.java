package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Applications are for fund managers; one that involves an organisation of theirs does not exist for them. */
@Component
class ApplicationAccess {

    private final AllianceStore alliances;

    ApplicationAccess(AllianceStore alliances) {
        this.alliances = alliances;
    }

    Mono<Void> manage(CurrentPerson person, ApplicationId id) {
        return People.fundManagerOnly(person)
                .then(alliances.conflicts(Set.of(id), Set.of(new PersonId(person.id()))))
                .flatMap(conflicts -> conflicts.isEmpty() ? Mono.empty() : Refusals.notFound("application"));
    }
}
