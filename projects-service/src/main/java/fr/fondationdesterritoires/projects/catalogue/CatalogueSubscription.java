package fr.fondationdesterritoires.projects.catalogue;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.projects.projects.FrozenDossiers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Opens a project to the public when it is funded; a superseding decision may close it again. */
@Configuration(proxyBeanMethods = false)
class CatalogueSubscription {

    private final FrozenDossiers dossiers;
    private final CatalogueStore catalogue;

    CatalogueSubscription(FrozenDossiers dossiers, CatalogueStore catalogue) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
    }

    @Bean
    EventSubscription fundedProjects() {
        return EventSubscription.named("catalogue")
                .copying(DecisionTaken.class, this::decided)
                .onRestored(
                        Topics.FUNDING, (restored, metadata) -> restored.id().flatMap(catalogue::forgetApplication))
                .rebuilt("update supported_projects set epoch = -1", "delete from supported_projects where epoch = -1");
    }

    private Mono<Void> decided(DecisionTaken decision, EventMetadata metadata) {
        return decision.outcome() == DecisionOutcome.FUNDED
                ? dossiers.latest(decision.projectId())
                        .map(submitted -> SupportedProject.of(submitted, decision))
                        .flatMap(project -> catalogue.put(project, metadata.restoreEpoch()))
                : catalogue.remove(decision.projectId(), decision.decidedAt());
    }
}
