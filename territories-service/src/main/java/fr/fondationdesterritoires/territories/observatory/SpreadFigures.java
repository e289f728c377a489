package fr.fondationdesterritoires.territories.observatory;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import fr.fondationdesterritoires.reference.Territory;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import fr.fondationdesterritoires.territories.observatory.domain.Spread;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Where the projects that were handed in are, for the foundation's direction. */
@Configuration(proxyBeanMethods = false)
class SpreadFigures {

    @Bean
    CountedFigure submittedProjects(ObservedStore store) {
        return CountedFigure.by(
                "department",
                Set.of(),
                "submitted.projects",
                "Projects handed in that touch a department, where there are five or more",
                database -> spread(store));
    }

    private static Mono<Map<String, Double>> spread(ObservedStore store) {
        return store.submitted()
                .collectList()
                .map(Spread::of)
                .map(counted -> counted.entrySet().stream()
                        .collect(Collectors.toMap(one -> name(one.getKey()), one -> (double) one.getValue())));
    }

    private static String name(TerritoryCode department) {
        return TerritoryReference.load().find(department).map(Territory::name).orElseGet(department::toString);
    }
}
