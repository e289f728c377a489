package fr.fondationdesterritoires.territories.catalysts;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystRefusal;
import fr.fondationdesterritoires.territories.organisations.Organisations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Catalysts as pages show them: to everyone without a word on the person, to oneself whole. */
@Component
class CatalystViews {

    private final Organisations organisations;

    CatalystViews(Organisations organisations) {
        this.organisations = organisations;
    }

    /** An area by its code, with its name where it is known. */
    record CatalystArea(String code, String level, String name, String context) {}

    /** The organisation a catalyst works for. */
    record Employer(UUID organisationId, @Nullable String name) {}

    /**
     * What everyone may know of a catalyst.
     *
     * @param accepting whether it can take another project
     */
    record CatalystShown(
            UUID catalystId,
            int number,
            String name,
            @Nullable Employer organisation,
            List<CatalystArea> territories,
            List<Integer> sdgs,
            List<CatalystRole> roles,
            boolean accepting) {}

    /**
     * A catalyst's own profile.
     *
     * @param version what {@code If-Match} takes
     */
    record OwnCatalyst(
            UUID catalystId,
            int number,
            UUID personId,
            String name,
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

    private Mono<Map<UUID, String>> names(Collection<Catalyst> catalysts) {
        return organisations.names(catalysts.stream()
                .map(Catalyst::organisationId)
                .flatMap(CatalystViews::ifThere)
                .toList());
    }

    private static Stream<UUID> ifThere(@Nullable UUID id) {
        return id == null ? Stream.empty() : Stream.of(id);
    }

    private static CatalystShown shown(Catalyst catalyst, Map<UUID, String> names) {
        return new CatalystShown(
                catalyst.id().value(),
                catalyst.number(),
                catalyst.name(),
                employer(catalyst, names),
                areas(catalyst),
                catalyst.profile().sdgs(),
                catalyst.profile().roles(),
                catalyst.freeCapacity() > 0);
    }

    private static OwnCatalyst own(Catalyst catalyst, Map<UUID, String> names) {
        return new OwnCatalyst(
                catalyst.id().value(),
                catalyst.number(),
                catalyst.personId(),
                catalyst.name(),
                employer(catalyst, names),
                areas(catalyst),
                catalyst.profile().sdgs(),
                catalyst.profile().roles(),
                catalyst.profile().capacity(),
                catalyst.taken(),
                catalyst.version());
    }

    private static @Nullable Employer employer(Catalyst catalyst, Map<UUID, String> names) {
        UUID id = catalyst.organisationId();
        return id == null ? null : new Employer(id, names.get(id));
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
