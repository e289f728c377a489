package fr.fondationdesterritoires.funding.people;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.funding.people.domain.OrganisationId;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Restored;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the copies of people and memberships, and tells who must know when a membership changes. */
@Configuration(proxyBeanMethods = false)
class PeopleListener {

    private final PeopleStore people;
    private final List<People.MembershipReaction> reactions;

    PeopleListener(PeopleStore people, List<People.MembershipReaction> reactions) {
        this.people = people;
        this.reactions = reactions;
    }

    @Bean
    EventSubscription peopleSubscription() {
        return EventSubscription.named("people")
                .copying(PersonChanged.class, people::save)
                .copying(OrganisationChanged.class, this::organisationChanged)
                .onErasure(
                        Topics.PEOPLE,
                        (erased, metadata) -> people.erase(new PersonId(UUID.fromString(erased.aggregateId()))))
                .onRestored(Topics.PEOPLE, this::restored)
                .onRestored(Topics.PROJECTS, this::restored)
                .rebuilt(PeopleStore.DISTRUST, PeopleStore.SWEEP);
    }

    private Mono<Void> restored(Restored restored, EventMetadata metadata) {
        return restored.topic().equals(Topics.PEOPLE)
                ? restored.gone().map(PersonId::new).flatMap(people::erase)
                : restored.gone().map(OrganisationId::new).flatMap(this::organisationGone);
    }

    private Mono<Void> organisationGone(OrganisationId organisation) {
        return replace(organisation, Set.of()).then(people.forget(organisation));
    }

    private Mono<Void> organisationChanged(OrganisationChanged event, EventMetadata metadata) {
        Set<PersonId> now = event.members().stream()
                .map(member -> new PersonId(member.personId()))
                .collect(Collectors.toSet());
        return people.save(event, metadata).flatMap(organisation -> replace(organisation, now));
    }

    private Mono<Void> replace(OrganisationId organisation, Set<PersonId> now) {
        return people.membersOf(organisation)
                .map(before -> difference(before, now))
                .flatMap(changed -> people.replaceMembers(organisation, now).then(react(changed)));
    }

    private Mono<Void> react(Set<PersonId> changed) {
        return changed.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(reactions)
                        .concatMap(reaction -> reaction.membershipsChanged(changed))
                        .then();
    }

    private static Set<PersonId> difference(Set<PersonId> before, Set<PersonId> now) {
        Set<PersonId> either = new HashSet<>(before);
        either.addAll(now);
        either.removeIf(person -> before.contains(person) && now.contains(person));
        return either;
    }
}
