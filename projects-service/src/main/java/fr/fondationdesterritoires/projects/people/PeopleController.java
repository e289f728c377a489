package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.inputs.domain.Folded;
import fr.fondationdesterritoires.projects.inputs.domain.SearchWords;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who I am to the platform; and, for its staff, who there is. */
@RestController
@RequestMapping("/api/people")
class PeopleController {

    /** What the portal sends after a sign-in; {@code locale} only when the person chose a language. */
    record Welcome(@Nullable String locale) {}

    record Me(
            UUID personId,
            String displayName,
            String email,
            boolean emailVerified,
            String locale,
            List<StaffRole> roles,
            List<MyMemberships.Mine> memberships) {}

    /** What staff look for: in a body, since an address that somebody looks for stands in no address of ours. */
    record PeopleSearch(@Nullable String query) {}

    record Found(UUID personId, String displayName, String email) {}

    private final WelcomePerson welcomePerson;
    private final PeopleStore people;
    private final MyMemberships memberships;

    PeopleController(WelcomePerson welcomePerson, PeopleStore people, MyMemberships memberships) {
        this.welcomePerson = welcomePerson;
        this.people = people;
        this.memberships = memberships;
    }

    @PutMapping("/me")
    Mono<Me> welcome(CurrentPerson person, @RequestBody(required = false) @Nullable Welcome welcome) {
        return welcomePerson
                .welcome(person, welcome == null ? null : welcome.locale())
                .then(Mono.defer(() -> me(person)));
    }

    @GetMapping("/me")
    Mono<Me> me(CurrentPerson person) {
        return people.find(person.id())
                .switchIfEmpty(Refusals.notFound("person"))
                .flatMap(this::withMemberships);
    }

    @PostMapping("/search")
    Mono<Page<Found>> search(CurrentPerson person, @RequestBody PeopleSearch search, PageRequest page) {
        if (!person.isStaff()) {
            return Refusals.signal(Refusal.of(Refusal.Kind.FORBIDDEN, "staff-required"));
        }
        return Refusals.orError(SearchWords.of(search.query()))
                .flatMapMany(words -> people.search(words, page))
                .collectList()
                .map(found -> Page.of(found, page, PeopleController::position).map(PeopleController::found));
    }

    private Mono<Me> withMemberships(Person person) {
        return memberships
                .of(person.id())
                .collectList()
                .map(mine -> new Me(
                        person.id(),
                        person.displayName(),
                        person.email(),
                        person.emailVerified(),
                        person.locale(),
                        person.staffRoles(),
                        mine));
    }

    private static Found found(Person person) {
        return new Found(person.id(), person.displayName(), person.email());
    }

    private static Cursor position(Person person) {
        return Cursor.of(Folded.text(person.displayName()), person.id());
    }
}
