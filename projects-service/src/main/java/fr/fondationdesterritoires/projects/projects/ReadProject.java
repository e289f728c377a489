package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.projects.calls.Calls;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.ProjectAccess.Opened;
import fr.fondationdesterritoires.projects.projects.ProjectViews.ProjectView;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a project, whole, to one who has a place in its alliance. */
@Component
class ReadProject {

    private final ProjectAccess access;
    private final Calls calls;
    private final ProjectViews views;

    ReadProject(ProjectAccess access, Calls calls, ProjectViews views) {
        this.access = access;
        this.calls = calls;
        this.views = views;
    }

    Mono<ProjectView> read(ProjectId id, PersonId person, Locale language) {
        return access.open(id, person).flatMap(opened -> view(opened, language));
    }

    private Mono<ProjectView> view(Opened opened, Locale language) {
        return Mono.justOrEmpty(opened.project().sheet().call())
                .flatMap(call -> calls.find(call.value()))
                .map(call -> views.project(opened.project(), opened.standing(), call, language))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> views.project(opened.project(), opened.standing(), null, language)));
    }
}
