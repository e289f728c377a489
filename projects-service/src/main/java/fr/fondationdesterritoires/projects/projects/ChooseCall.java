package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.calls.Calls;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Aims a draft at a call. */
@Component
class ChooseCall {

    private final ProjectAccess access;
    private final Calls calls;
    private final ProjectChanges changes;
    private final Now now;

    ChooseCall(ProjectAccess access, Calls calls, ProjectChanges changes, Now now) {
        this.access = access;
        this.calls = calls;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> choose(ProjectId id, CallId call, long expectedVersion, PersonId by) {
        return changes.make(access.lockToEdit(id, by)
                .delayUntil(project -> known(call))
                .map(project -> project.change(draft -> Drafting.chooseCall(draft, call, expectedVersion, now.get()))));
    }

    private Mono<Void> known(CallId call) {
        return calls.find(call.value())
                .switchIfEmpty(Refusals.signal(Because.UNKNOWN_CALL))
                .then();
    }
}
