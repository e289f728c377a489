package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.organisations.Organisations;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.Standing;
import fr.fondationdesterritoires.projects.projects.domain.Standing.Right;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens projects to those who have a place in their alliance; to all others they do not exist. */
@Component
class ProjectAccess {

    private final ProjectStore projects;
    private final Organisations organisations;

    ProjectAccess(ProjectStore projects, Organisations organisations) {
        this.projects = projects;
        this.organisations = organisations;
    }

    /** A project, and the place of whoever opened it. */
    record Opened(Project project, Standing standing) {}

    Mono<Opened> open(ProjectId id, PersonId person) {
        return opened(projects.find(id), person);
    }

    Mono<Project> lockToEdit(ProjectId id, PersonId person) {
        return lock(id, person, Right.EDIT, Because.EDITOR_REQUIRED);
    }

    Mono<Project> lockToSign(ProjectId id, PersonId person) {
        return lock(id, person, Right.SIGN, Because.SIGNATORY_REQUIRED);
    }

    Mono<Project> lockToSubmit(ProjectId id, PersonId person) {
        return lock(id, person, Right.SUBMIT, Because.SUBMITTER_REQUIRED);
    }

    /** Locked for one who may see it; what they may do with it is decided by the act. */
    Mono<Opened> lock(ProjectId id, PersonId person) {
        return opened(projects.lock(id), person);
    }

    private Mono<Project> lock(ProjectId id, PersonId person, Right right, Refusal otherwise) {
        return lock(id, person)
                .flatMap(opened ->
                        opened.standing().may(right) ? Mono.just(opened.project()) : Refusals.signal(otherwise));
    }

    private Mono<Opened> opened(Mono<Project> project, PersonId person) {
        return project.zipWhen(
                        found -> organisations.membershipsOf(person),
                        (found, memberships) -> found.sheet()
                                .alliance()
                                .standing(memberships)
                                .map(standing -> new Opened(found, standing)))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Refusals.signal(Because.UNKNOWN_PROJECT));
    }
}
