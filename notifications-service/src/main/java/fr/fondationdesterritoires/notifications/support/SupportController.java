package fr.fondationdesterritoires.notifications.support;

import fr.fondationdesterritoires.notifications.support.SupportStore.Lookup;
import fr.fondationdesterritoires.notifications.support.SupportStore.Parked;
import fr.fondationdesterritoires.notifications.support.SupportStore.Sent;
import fr.fondationdesterritoires.notifications.support.SupportStore.Waiting;
import fr.fondationdesterritoires.platform.support.Lookups;
import fr.fondationdesterritoires.platform.web.Administrators;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows what became of a person's messages and mails; every look leaves a trace. */
@RestController
@RequestMapping("/api/support/mails")
class SupportController {

    /**
     * How things stand with somebody's messages.
     *
     * @param reachable whether the service knows where to write to
     * @param messages the latest hundred
     */
    record Deliveries(boolean reachable, long unread, List<Sent> messages, List<Waiting> notices, List<Parked> parked) {

        boolean concernsSomebody() {
            return reachable || !messages.isEmpty() || !notices.isEmpty() || !parked.isEmpty();
        }
    }

    private final SupportStore store;
    private final Lookups lookups;

    SupportController(SupportStore store, Lookups lookups) {
        this.store = store;
        this.lookups = lookups;
    }

    @GetMapping("/{personId}")
    Mono<Deliveries> deliveries(@PathVariable UUID personId, CurrentPerson person) {
        return lookups.traced(
                person,
                personId,
                () -> Mono.zip(
                                store.isReachable(personId),
                                store.unread(personId),
                                store.messages(personId).collectList(),
                                store.notices(personId).collectList(),
                                store.parked(personId).collectList())
                        .map(all -> new Deliveries(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5()))
                        .filter(Deliveries::concernsSomebody)
                        .switchIfEmpty(Refusals.notFound("person")));
    }

    @GetMapping("/lookups")
    Mono<Page<Lookup>> lookups(CurrentPerson person, PageRequest page) {
        return Administrators.only(person)
                .then(Mono.defer(() -> store.lookups(page).collectList()))
                .map(rows -> Page.of(rows, page, lookup -> Cursor.of(lookup.lookupId())));
    }
}
