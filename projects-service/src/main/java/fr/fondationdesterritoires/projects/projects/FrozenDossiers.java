package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What other features ask about submissions. */
public interface FrozenDossiers {

    /** The latest submission of the project, as it was published; empty where a restore has lost it. */
    Mono<ProjectSubmitted> latest(UUID projectId);
}
