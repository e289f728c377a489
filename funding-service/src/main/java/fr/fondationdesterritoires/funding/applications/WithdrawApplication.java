package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.funding.applications.ApplicationStore.StoredApplication;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Placement;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The lead takes an application back. Sessions lock before applications, everywhere: so the agenda is told first, and the
 * application is locked after. What was decided meanwhile stays decided, and everyone who believed in the withdrawal is
 * told so.
 */
@Component
class WithdrawApplication {

    private final ApplicationStore applications;
    private final Applications.Verdicts verdicts;
    private final List<Applications.Reaction> reactions;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawApplication(
            ApplicationStore applications,
            Applications.Verdicts verdicts,
            List<Applications.Reaction> reactions,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.verdicts = verdicts;
        this.reactions = reactions;
        this.outbox = outbox;
        this.clock = clock;
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
                .fold(withdrawn -> applications.save(locked.with(withdrawn)), refusal -> refuse(locked, event));
    }

    // The only other refusal is of what is withdrawn already, where nothing has to follow.
    private Mono<Void> refuse(StoredApplication locked, ProjectWithdrawn event) {
        return locked.application() instanceof Application.Decided decided
                ? verdicts.lastOn(decided.candidacy().id())
                        .flatMap(verdict -> tell(locked.with(decided), verdict, event))
                : Mono.empty();
    }

    private Mono<Void> tell(StoredApplication decided, DecisionTaken verdict, ProjectWithdrawn event) {
        return applications
                .save(decided)
                .then(outbox.append(
                        new WithdrawalRefused(
                                verdict.applicationId(),
                                verdict.projectId(),
                                verdict.callId(),
                                verdict.decisionId(),
                                verdict.outcome(),
                                verdict.amountCents(),
                                verdict.premiumCents(),
                                verdict.decidedAt(),
                                event.withdrawnAt(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                        decided.version()));
    }
}
