package fr.fondationdesterritoires.projects.support;

import fr.fondationdesterritoires.platform.support.Lookups;
import fr.fondationdesterritoires.platform.web.Administrators;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.inputs.domain.SearchWords;
import fr.fondationdesterritoires.projects.support.SupportStore.Account;
import fr.fondationdesterritoires.projects.support.SupportStore.DossierState;
import fr.fondationdesterritoires.projects.support.SupportStore.FoundAccount;
import fr.fondationdesterritoires.projects.support.SupportStore.Lookup;
import fr.fondationdesterritoires.projects.support.SupportStore.Membership;
import fr.fondationdesterritoires.projects.support.SupportStore.Parked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Finds a person who needs help, and shows how things stand with them; every search and every look leaves a trace. */
@RestController
@RequestMapping("/api/support/people")
class SupportController {

    /** What an address or a name is looked for with; in a body, so that it stands in no address. */
    record SupportSearch(@Nullable String query) {}

    record FoundAccounts(List<FoundAccount> people) {}

    record Stand(
            Account account,
            List<Instant> visits,
            List<Membership> organisations,
            List<DossierState> dossiers,
            List<Parked> parked) {}

    private final SupportStore store;
    private final Lookups lookups;

    SupportController(SupportStore store, Lookups lookups) {
        this.store = store;
        this.lookups = lookups;
    }

    @PostMapping
    Mono<FoundAccounts> search(CurrentPerson person, @RequestBody SupportSearch search) {
        return lookups.traced(
                        person, Refusals.orError(SearchWords.of(search.query())).flatMapMany(store::search))
                .map(FoundAccounts::new);
    }

    @GetMapping("/{personId}")
    Mono<Stand> stand(@PathVariable UUID personId, CurrentPerson person) {
        return lookups.traced(
                person,
                personId,
                () -> store.account(personId)
                        .switchIfEmpty(Refusals.notFound("person"))
                        .flatMap(this::stand));
    }

    private Mono<Stand> stand(Account account) {
        UUID person = account.personId();
        return Mono.zip(
                        store.visits(person).collectList(),
                        store.memberships(person).collectList(),
                        store.dossiers(person).collectList(),
                        store.parked(person).collectList())
                .map(all -> new Stand(account, all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    @GetMapping("/lookups")
    Mono<Page<Lookup>> lookups(CurrentPerson person, PageRequest page) {
        return Administrators.only(person)
                .then(Mono.defer(() -> store.lookups(page).collectList()))
                .map(rows -> Page.of(rows, page, lookup -> Cursor.of(lookup.lookupId())));
    }
}
