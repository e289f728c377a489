package fr.fondationdesterritoires.projects.organisations;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.AnswerTags;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.inputs.domain.Folded;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationProfile;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationRefusal;
import fr.fondationdesterritoires.projects.organisations.domain.Rna;
import fr.fondationdesterritoires.projects.organisations.domain.Siret;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.reference.Territory;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Organisations: anyone may read them, their owners change them. */
@RestController
@RequestMapping("/api/organisations")
class OrganisationController {

    record Described(
            @Nullable String name,
            @Nullable ActorProfile profile,
            @Nullable String siret,
            @Nullable String rna,
            @Nullable String communeCode) {}

    /** {@code members} is there only for members. */
    record OrganisationView(
            UUID organisationId,
            String number,
            String name,
            ActorProfile profile,
            @Nullable String siret,
            @Nullable String rna,
            String communeCode,
            String communeName,
            long version,
            @Nullable List<OrganisationStore.Member> members) {}

    private final RegisterOrganisation registerOrganisation;
    private final ChangeOrganisation changeOrganisation;
    private final OrganisationStore organisations;
    private final TerritoryReference reference;
    private final AnswerTags tags;
    private final Idempotency idempotency;

    OrganisationController(
            RegisterOrganisation registerOrganisation,
            ChangeOrganisation changeOrganisation,
            OrganisationStore organisations,
            TerritoryReference reference,
            AnswerTags tags,
            Idempotency idempotency) {
        this.registerOrganisation = registerOrganisation;
        this.changeOrganisation = changeOrganisation;
        this.organisations = organisations;
        this.reference = reference;
        this.tags = tags;
        this.idempotency = idempotency;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<OrganisationView>> register(
            @RequestHeader("Idempotency-Key") String key, CurrentPerson person, @RequestBody Described described) {
        return Refusals.orError(checked(described))
                .flatMap(profile -> idempotency.once(
                        key,
                        person,
                        "register-organisation",
                        described,
                        OrganisationView.class,
                        () -> register(profile, person)))
                .map(view -> ResponseEntity.created(URI.create("/api/organisations/" + view.organisationId()))
                        .eTag(tags.of(view.version(), view))
                        .body(view));
    }

    @PutMapping("/{organisationId}")
    Mono<ResponseEntity<OrganisationView>> change(
            @PathVariable UUID organisationId,
            IfMatch ifMatch,
            CurrentPerson person,
            @RequestBody Described described) {
        return Refusals.orError(checked(described))
                .flatMap(profile -> changeOrganisation.change(
                        new OrganisationId(organisationId), profile, new PersonId(person.id()), ifMatch.version()))
                .onErrorMap(RefusalException.class, this::showingCurrent)
                .flatMap(organisation -> view(organisation, person))
                .map(this::withTag);
    }

    @GetMapping("/{organisationId}")
    Mono<ResponseEntity<OrganisationView>> read(@PathVariable UUID organisationId, @Nullable CurrentPerson person) {
        return organisations
                .find(new OrganisationId(organisationId))
                .flatMap(organisation -> view(organisation, person))
                .map(this::withTag);
    }

    @GetMapping
    Mono<Page<OrganisationView>> search(@RequestParam(defaultValue = "") String query, PageRequest page) {
        return organisations
                .search(query, page)
                .collectList()
                .map(found ->
                        Page.of(found, page, OrganisationController::position).map(this::publicView));
    }

    private Mono<OrganisationView> register(OrganisationProfile profile, CurrentPerson person) {
        return registerOrganisation
                .register(profile, new PersonId(person.id()))
                .flatMap(organisation -> view(organisation, person));
    }

    /** A stale edit with the organisation as it stands now. */
    private record StaleEdit(OrganisationView current) implements Refusal {
        @Override
        public String code() {
            return "stale-edit";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("current", current);
        }
    }

    private Throwable showingCurrent(RefusalException refused) {
        return refused.refusal() instanceof OrganisationRefusal.StaleEdit(Organisation current)
                ? new RefusalException(new StaleEdit(publicView(current)))
                : refused;
    }

    private Outcome<OrganisationProfile> checked(Described described) {
        return OrganisationProfile.checked(
                described.name(),
                described.profile(),
                described.siret(),
                described.rna(),
                described.communeCode(),
                reference::exists);
    }

    private Mono<OrganisationView> view(Organisation organisation, @Nullable CurrentPerson person) {
        boolean isMember =
                person != null && organisation.roleOf(new PersonId(person.id())).isPresent();
        return isMember
                ? organisations.members(organisation.id()).collectList().map(members -> view(organisation, members))
                : Mono.just(publicView(organisation));
    }

    private OrganisationView publicView(Organisation organisation) {
        return view(organisation, (List<OrganisationStore.Member>) null);
    }

    private OrganisationView view(Organisation organisation, @Nullable List<OrganisationStore.Member> members) {
        OrganisationProfile profile = organisation.profile();
        return new OrganisationView(
                organisation.id().value(),
                organisation.number(),
                profile.name(),
                profile.profile(),
                profile.siret().map(Siret::digits).orElse(null),
                profile.rna().map(Rna::number).orElse(null),
                profile.commune().toString(),
                nameOf(profile.commune()),
                organisation.version(),
                members);
    }

    /** Communes merge over the years; one that is gone keeps its code for a name. */
    private String nameOf(TerritoryCode commune) {
        return reference.find(commune).map(Territory::name).orElseGet(commune::insee);
    }

    private static Cursor position(Organisation organisation) {
        return Cursor.of(
                Folded.text(organisation.profile().name()), organisation.id().value());
    }

    private ResponseEntity<OrganisationView> withTag(OrganisationView view) {
        return ResponseEntity.ok().eTag(tags.of(view.version(), view)).body(view);
    }
}
