package fr.fondationdesterritoires.territories.observatory;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import fr.fondationdesterritoires.reference.Territory;
import fr.fondationdesterritoires.reference.TerritoryReference;
import fr.fondationdesterritoires.territories.observatory.domain.Figures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/observatory")
class ObservatoryController {

    private final KeptFigures figures;
    private final ObservatoryProperties properties;

    ObservatoryController(KeptFigures figures, ObservatoryProperties properties) {
        this.figures = figures;
        this.properties = properties;
    }

    /** What falls to a department; amounts of projects across several are shared out equally. */
    record DepartmentFigures(String code, String name, int projects, long amountCents) {}

    /** How many supported projects work on a goal. */
    record SdgFigures(int sdg, int projects) {}

    /** How many supported projects have an actor of this profile. */
    record ProfileFigures(ActorProfile profile, int projects) {}

    /**
     * The public figures on supported projects.
     *
     * @param totalCents voted amounts, premiums included
     * @param medianProfiles the middle number of distinct actor profiles per alliance
     * @param asOf the latest decision counted
     */
    record Observatory(
            int supportedProjects,
            long totalCents,
            List<DepartmentFigures> byDepartment,
            List<SdgFigures> bySdg,
            List<ProfileFigures> byProfile,
            @Nullable Double medianProfiles,
            @Nullable Instant asOf) {

        static Observatory of(Figures figures) {
            return new Observatory(
                    figures.supportedProjects(),
                    figures.total().cents(),
                    figures.byDepartment().stream()
                            .map(ObservatoryController::department)
                            .toList(),
                    figures.bySdg().entrySet().stream()
                            .map(goal -> new SdgFigures(goal.getKey(), goal.getValue()))
                            .toList(),
                    figures.byProfile().entrySet().stream()
                            .map(family -> new ProfileFigures(family.getKey(), family.getValue()))
                            .toList(),
                    figures.medianProfiles(),
                    figures.latestDecision());
        }
    }

    @GetMapping
    Mono<ResponseEntity<Observatory>> figures() {
        return figures.latest().map(Observatory::of).map(this::cacheable);
    }

    private ResponseEntity<Observatory> cacheable(Observatory observatory) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(properties.keepFor()).cachePublic())
                .body(observatory);
    }

    private static DepartmentFigures department(Figures.Share share) {
        String name = TerritoryReference.load()
                .find(share.department())
                .map(Territory::name)
                .orElseGet(share.department()::toString);
        return new DepartmentFigures(
                share.department().toString(),
                name,
                share.projects(),
                share.amount().cents());
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        PublicPaths publicObservatory() {
            return PublicPaths.of("/api/observatory");
        }

        @Bean
        KeptFigures keptFigures(ObservedStore store, ObservatoryProperties properties) {
            return new KeptFigures(store.supported().collectList().map(Figures::of), properties.keepFor());
        }

        @Bean
        EventSubscription observedProjects(ObservedStore store) {
            return EventSubscription.named("observatory")
                    .copying(ProjectSubmitted.class, store::keep)
                    .copying(DecisionTaken.class, store::keep)
                    .onRestored(Topics.PROJECTS, (restored, metadata) -> store.forget(restored))
                    .onRestored(Topics.FUNDING, (restored, metadata) -> store.forget(restored))
                    .rebuilt(ObservedStore.DISTRUST, ObservedStore.SWEEP);
        }
    }
}
