package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.InvitationId;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The invited person says no. */
@Component
class DeclineInvitation {

    private final ProjectStore projects;
    private final ProjectChanges changes;
    private final Now now;

    DeclineInvitation(ProjectStore projects, ProjectChanges changes, Now now) {
        this.projects = projects;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> decline(InvitationId id, CurrentPerson person) {
        return changes.make(
                projects.findByInvitation(id).flatMap(projects::lock).flatMap(project -> decide(project, id, person)));
    }

    private Mono<Outcome<Change>> decide(Project project, InvitationId id, CurrentPerson person) {
        Partner partner = project.sheet().alliance().invitation(id).orElseThrow();
        return Guests.check(partner, person)
                .then(Mono.fromSupplier(() -> Drafting.decline(project, partner, now.get())));
    }
}
