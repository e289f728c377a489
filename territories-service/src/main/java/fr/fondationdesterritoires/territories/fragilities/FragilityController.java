package fr.fondationdesterritoires.territories.fragilities;

import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import fr.fondationdesterritoires.territories.fragilities.domain.Fragility;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/fragilities")
class FragilityController {

    private final ImportFragility importFragility;
    private final FragilityStore store;

    FragilityController(ImportFragility importFragility, FragilityStore store) {
        this.importFragility = importFragility;
        this.store = store;
    }

    /** A name in both languages. */
    record IndicatorName(@Nullable String fr, @Nullable String en) {}

    /** What is measured. */
    record FragilityIndicator(
            @Nullable String code,
            @Nullable IndicatorName name,
            @Nullable IndicatorDirection direction,
            @Nullable String unit) {}

    /** An import; values by INSEE code of the department. */
    record FragilityImport(
            @Nullable FragilityIndicator indicator,
            @Nullable String source,
            @Nullable Integer year,
            @Nullable Map<String, @Nullable Double> values) {

        Outcome<Fragility> read() {
            FragilityIndicator what = indicator == null ? new FragilityIndicator(null, null, null, null) : indicator;
            IndicatorName name = what.name() == null ? new IndicatorName(null, null) : what.name();
            return Fragility.of(what.code(), name.fr(), name.en(), what.direction(), what.unit(), source, year, values);
        }
    }

    /** An indicator with its values by INSEE code of the department. */
    record FragilityShown(FragilityIndicator indicator, String source, int year, SortedMap<String, Double> values) {

        static FragilityShown of(Fragility fragility) {
            FragilityIndicator indicator = new FragilityIndicator(
                    fragility.indicator(),
                    new IndicatorName(fragility.nameFr(), fragility.nameEn()),
                    fragility.direction(),
                    fragility.unit());
            return new FragilityShown(indicator, fragility.source(), fragility.year(), fragility.values());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<FragilityShown> post(CurrentPerson person, @RequestBody FragilityImport body) {
        return importFragility.run(person, body::read).map(FragilityShown::of);
    }

    @GetMapping
    Flux<FragilityShown> all() {
        return store.all().map(FragilityShown::of);
    }

    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPaths publicFragilities() {
            return PublicPaths.of("/api/fragilities");
        }
    }
}
