package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Takes over who someone is from their token, and tells the others only when something of it changed. */
@Component
class WelcomePerson {

    private static final Set<String> LOCALES = Set.of("fr", "en");

    private final PeopleStore people;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    WelcomePerson(PeopleStore people, Outbox outbox, TransactionalOperator transaction, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Void> welcome(CurrentPerson person, @Nullable String locale) {
        if (locale != null && !LOCALES.contains(locale)) {
            return Refusals.signal(Refusal.of(
                    Refusal.Kind.INVALID, "person-invalid", List.of(new FieldFault("locale", "unknown-locale"))));
        }
        Instant now = clock.instant();
        return people.save(person, locale, now)
                .filter(Person::emailVerified)
                .flatMap(this::tellTheOthers)
                .then(Mono.defer(() -> people.visited(person.id(), now)))
                .as(transaction::transactional);
    }

    private Mono<Void> tellTheOthers(Person changed) {
        return outbox.append(changed.published(), changed.version());
    }
}
