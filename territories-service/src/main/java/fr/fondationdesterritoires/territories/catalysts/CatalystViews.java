package fr.fondationdesterritoires.territories.catalysts;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystRefusal;
import fr.fondationdesterritoires.territories.organisations.Organisations;
import fr.fondationdesterritoires.territories.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Catalysts as pages show them: to everyone by name and number, to oneself whole. */
@Component
class CatalystViews {

    private final Organisations organisations;
    private final People people;

    CatalystViews(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** An area by its code, with its name where it is known. */
    record CatalystArea(String code, String level, String name, String context) {}

    /** The organisation a catalyst works for. */
    record Employer(UUID organisationId, @Nullable String name) {}

    /**
     * What everyone may know of a catalyst.
     *
     * @param name null where the person is not known here, yet or any more
     * @param accepting whether it can take another project
     */
    record CatalystShown(
            UUID catalystId,
            int number,
            @Nullable String name,
            @Nullable Employer organisation,
            List<CatalystArea> territories,
            List<Integer> sdgs,
            List<CatalystRole> roles,
            boolean accepting) {}

    /**
     * A catalyst's own profile.
     *
     * @param name null where the person is not known here yet
     * @param version what {@code If-Match} takes
     */
    record OwnCatalyst(
            UUID catalystId,
            int number,
            UUID personId,
            @Nullable String name,
            @Nullable Employer organisation,
            List<CatalystArea> territories,
            List<Integer> sdgs,
            List<CatalystRole> roles,
            int capacity,
            int taken,
            long version) {}

    Mono<CatalystShown> shown(Catalyst catalyst) {
        return shown(List.of(catalyst)).map(List::getFirst);
    }

    Mono<List<CatalystShown>> shown(Collection<Catalyst> catalysts) {
        return names(catalysts)
                .map(names -> catalysts.stream().map(one -> shown(one, names)).toList());
    }

    Mono<OwnCatalyst> own(Catalyst catalyst) {
        return names(List.of(catalyst)).map(names -> own(catalyst, names));
    }

    static Refusal stale(OwnCatalyst current) {
        return new CatalystRefusal.StaleEdit(current);
    }

    /** What the catalysts and those they work for are called, by their ids. */
    private record Names(Map<UUID, String> people, Map<UUID, String> organisations) {

        @Nullable
        String of(Catalyst catalyst) {
            return people.get(catalyst.personId());
        }

        @Nullable
        Employer employer(Catalyst catalyst) {
            UUID id = catalyst.organisationId();
            return id == null ? null : new Employer(id, organisations.get(id));
        }
    }

    private Mono<Names> names(Collection<Catalyst> catalysts) {
        Mono<Map<UUID, String>> ofPeople =
                people.names(catalysts.stream().map(Catalyst::personId).toList());
        Mono<Map<UUID, String>> ofOrganisations = organisations.names(catalysts.stream()
                .map(Catalyst::organisationId)
                .flatMap(CatalystViews::ifThere)
                .toList());
        return ofPeople.zipWith(ofOrganisations, Names::new);
    }

    private static Stream<UUID> ifThere(@Nullable UUID id) {
        return id == null ? Stream.empty() : Stream.of(id);
    }

    private static CatalystShown shown(Catalyst catalyst, Names names) {
        return new CatalystShown(
                catalyst.id().value(),
                catalyst.number(),
                names.of(catalyst),
                names.employer(catalyst),
                areas(catalyst),
                catalyst.profile().sdgs(),
                catalyst.profile().roles(),
                catalyst.freeCapacity() > 0);
    }

    private static OwnCatalyst own(Catalyst catalyst, Names names) {
        return new OwnCatalyst(
                catalyst.id().value(),
                catalyst.number(),
                catalyst.personId(),
                names.of(catalyst),
                names.employer(catalyst),
                areas(catalyst),
                catalyst.profile().sdgs(),
                catalyst.profile().roles(),
                catalyst.profile().capacity(),
                catalyst.taken(),
                catalyst.version());
    }

    private static List<CatalystArea> areas(Catalyst catalyst) {
        return catalyst.profile().territories().stream()
                .map(CatalystViews::area)
                .toList();
    }

    // An area of another year's borders keeps its code.
    private static CatalystArea area(TerritoryCode code) {
        return TerritoryReference.load()
                .find(code)
                .map(known -> new CatalystArea(code.toString(), code.level().label(), known.name(), known.context()))
                .orElseGet(() -> new CatalystArea(code.toString(), code.level().label(), code.toString(), ""));
    }
}
