package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.funding.applications.ApplicationStore.StoredApplication;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Placement;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The lead takes an application back. Sessions lock before applications, everywhere: so the agenda is told first, and the
 * application is locked after. What was decided meanwhile stays decided.
 */
@Component
class WithdrawApplication {

    private final ApplicationStore applications;
    private final List<Applications.Reaction> reactions;

    WithdrawApplication(ApplicationStore applications, List<Applications.Reaction> reactions) {
        this.applications = applications;
        this.reactions = reactions;
    }

    Mono<Void> of(ProjectWithdrawn event) {
        return applications
                .find(new ProjectId(event.projectId()), new CallId(event.callId()))
                .map(StoredApplication::application)
                .flatMap(application -> leaveAgenda(application)
                        .then(applications.lock(application.candidacy().id()))
                        .flatMap(locked -> withdraw(application, locked, event)));
    }

    private Mono<Void> leaveAgenda(Application application) {
        return application instanceof Application.InCommittee placed
                ? tell(placed.candidacy().id(), placed.placement())
                : Mono.empty();
    }

    private Mono<Void> tell(ApplicationId id, Placement placement) {
        return Flux.fromIterable(reactions)
                .concatMap(reaction -> reaction.withdrawing(id, placement))
                .then();
    }

    private Mono<Void> withdraw(Application seen, StoredApplication locked, ProjectWithdrawn event) {
        if (locked.application() instanceof Application.InCommittee
                && !locked.application().equals(seen)) {
            return Mono.error(() -> new IllegalStateException("Placed on an agenda meanwhile: to be tried again"));
        }
        return locked.application()
                .withdraw(event.withdrawnAt())
                .fold(withdrawn -> applications.save(locked.with(withdrawn)), refusal -> Mono.empty());
    }
}
