package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signs the charter for the lead. */
@Component
class SignCharter {

    private final ProjectAccess access;
    private final ProjectChanges changes;
    private final Now now;

    SignCharter(ProjectAccess access, ProjectChanges changes, Now now) {
        this.access = access;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> sign(ProjectId id, String charterVersion, PersonId by) {
        return changes.make(access.lockToSign(id, by)
                .map(project ->
                        Drafting.sign(project, new Signature(charterVersion, by, now.get()), Charter.IN_FORCE)));
    }
}
