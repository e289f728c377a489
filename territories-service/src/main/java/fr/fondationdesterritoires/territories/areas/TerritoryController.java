package fr.fondationdesterritoires.territories.areas;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.reference.Territory;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryLevel;
import fr.fondationdesterritoires.reference.TerritoryReference;
import fr.fondationdesterritoires.reference.Zone;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/territories")
class TerritoryController {

    private static final int LONGEST_QUERY = 100;
    private static final int MOST_FOUND = 50;

    /** The areas change once a year, with a release. */
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final TerritoryReference reference = TerritoryReference.load();

    /** An area as one chooses it; {@code context} tells it from its namesakes. */
    record TerritoryFound(String code, String level, String name, String context) {}

    /**
     * An area with what it is in, and the departments and regions it touches.
     *
     * @param inside whether it lies wholly inside the areas asked about; absent when none were
     */
    record TerritoryDetail(
            String code,
            String level,
            String name,
            String context,
            Zone zone,
            int population,
            List<TerritoryFound> ancestors,
            List<TerritoryFound> departments,
            List<TerritoryFound> regions,
            int communes,
            @Nullable Boolean inside) {}

    /** Which data these are; counts by level. */
    record TerritorySource(String source, String release, int year, Map<String, Integer> counts) {}

    @GetMapping
    ResponseEntity<List<TerritoryFound>> search(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable List<String> level,
            @RequestParam(defaultValue = "10") int limit) {
        if (query.isBlank()) {
            throw refusal(Kind.BAD_REQUEST, "territory-query-required", Map.of());
        }
        if (query.length() > LONGEST_QUERY) {
            throw refusal(Kind.BAD_REQUEST, "territory-query-too-long", Map.of("max", LONGEST_QUERY));
        }
        if (limit < 1 || limit > MOST_FOUND) {
            throw refusal(Kind.BAD_REQUEST, "territory-limit-out-of-range", Map.of("max", MOST_FOUND));
        }
        return cached(found(reference.search(query, levels(level), limit)));
    }

    @GetMapping("/source")
    ResponseEntity<TerritorySource> source() {
        Map<String, Integer> counts = new TreeMap<>();
        reference.source().counts().forEach((level, count) -> counts.put(level.label(), count));
        return cached(new TerritorySource(
                reference.source().name(),
                reference.source().release(),
                reference.source().year(),
                counts));
    }

    @GetMapping("/{code}")
    ResponseEntity<TerritoryDetail> detail(
            @PathVariable String code, @RequestParam(required = false) @Nullable List<String> inside) {
        return cached(detail(known(code), inside));
    }

    private TerritoryDetail detail(Territory territory, @Nullable List<String> inside) {
        TerritoryCode code = territory.code();
        return new TerritoryDetail(
                code.toString(),
                territory.level().label(),
                territory.name(),
                territory.context(),
                territory.zone(),
                territory.population(),
                found(reference.ancestors(code)),
                found(all(reference.departmentsOf(code))),
                found(all(reference.regionsOf(code))),
                reference.communeCount(code),
                isInside(code, inside));
    }

    private @Nullable Boolean isInside(TerritoryCode code, @Nullable List<String> perimeter) {
        if (perimeter == null || perimeter.isEmpty()) {
            return null;
        }
        return reference.isInside(
                code, perimeter.stream().map(outer -> known(outer).code()).toList());
    }

    private Territory known(String code) {
        return TerritoryCode.parse(code)
                .flatMap(reference::find)
                .orElseThrow(() -> refusal(
                        Kind.NOT_FOUND,
                        "territory-not-found",
                        Map.of("year", String.valueOf(reference.source().year()))));
    }

    private List<Territory> all(Set<TerritoryCode> codes) {
        return codes.stream().flatMap(code -> reference.find(code).stream()).toList();
    }

    private static Set<TerritoryLevel> levels(@Nullable List<String> labels) {
        if (labels == null || labels.isEmpty()) {
            return EnumSet.allOf(TerritoryLevel.class);
        }
        Set<TerritoryLevel> levels = EnumSet.noneOf(TerritoryLevel.class);
        for (String label : labels) {
            levels.add(TerritoryLevel.of(label)
                    .orElseThrow(() -> refusal(Kind.BAD_REQUEST, "territory-level-unknown", Map.of())));
        }
        return levels;
    }

    private static List<TerritoryFound> found(List<Territory> territories) {
        return territories.stream()
                .map(area ->
                        new TerritoryFound(area.code().toString(), area.level().label(), area.name(), area.context()))
                .toList();
    }

    private static <T> ResponseEntity<T> cached(T body) {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(body);
    }

    private static RefusalException refusal(Kind kind, String code, Map<String, Object> arguments) {
        return new RefusalException(Refusal.of(kind, code, arguments));
    }
}
