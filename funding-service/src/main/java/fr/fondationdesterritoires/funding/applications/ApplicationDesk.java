package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.funding.applications.ApplicationStore.StoredApplication;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationRefusal;
import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import fr.fondationdesterritoires.funding.applications.domain.Placement;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves applications for the committee's sessions, and reads them out. */
@Component
class ApplicationDesk implements Applications {

    private final ApplicationStore applications;
    private final ApplicationQueries queries;
    private final AllianceStore alliances;
    private final Conflicts conflicts;
    private final Outbox outbox;

    ApplicationDesk(
            ApplicationStore applications,
            ApplicationQueries queries,
            AllianceStore alliances,
            Conflicts conflicts,
            Outbox outbox) {
        this.applications = applications;
        this.queries = queries;
        this.alliances = alliances;
        this.conflicts = conflicts;
        this.outbox = outbox;
    }

    @Override
    public Mono<Application> get(ApplicationId id) {
        return applications.find(id).map(StoredApplication::application);
    }

    @Override
    public Mono<Map<ApplicationId, Outline>> outlines(Collection<ApplicationId> ids) {
        return queries.outlines(ids);
    }

    @Override
    public Mono<File> file(UUID submission) {
        return queries.file(submission);
    }

    @Override
    public Mono<Candidacy> place(ApplicationId id, Placement placement, Instant startsAt) {
        return applications
                .lock(id)
                .map(stored -> ready(stored.application()).map(eligible -> stored.with(eligible.place(placement))))
                .transform(Refusals::orError)
                .delayUntil(applications::save)
                .delayUntil(stored -> outbox.append(placed(stored, placement, startsAt), stored.version()))
                .map(stored -> stored.application().candidacy());
    }

    @Override
    public Mono<Void> takeOff(ApplicationId id, TakenOffReason reason, Instant now) {
        return applications
                .lock(id)
                .flatMap(stored -> stored.application() instanceof Application.InCommittee placed
                        ? takeOff(stored.with(placed.takeOff()), placed.placement(), reason, now)
                        : Mono.empty());
    }

    private Mono<Void> takeOff(StoredApplication ready, Placement from, TakenOffReason reason, Instant now) {
        Candidacy candidacy = ready.application().candidacy();
        return applications
                .save(ready)
                .then(outbox.append(
                        new ApplicationTakenOffAgenda(
                                candidacy.id().value(),
                                candidacy.project().value(),
                                from.session(),
                                from.item(),
                                reason,
                                now),
                        ready.version()));
    }

    @Override
    public Mono<Long> decide(ApplicationId id, DecisionOutcome outcome, UUID decision) {
        return applications
                .lock(id)
                .map(stored ->
                        inCommittee(stored.application()).map(placed -> stored.with(placed.decide(outcome, decision))))
                .transform(Refusals::orError)
                .delayUntil(applications::save)
                .map(StoredApplication::version);
    }

    @Override
    public Mono<Map<ApplicationId, Set<PersonId>>> conflicts(
            Collection<ApplicationId> ids, Collection<PersonId> people) {
        return alliances.conflicts(ids, people);
    }

    @Override
    public Mono<Set<ApplicationId>> hiddenFrom(PersonId person, Collection<ApplicationId> ids) {
        return conflicts.of(person, ids);
    }

    private static Outcome<Application.Eligible> ready(Application application) {
        return switch (application) {
            case Application.Eligible eligible -> Outcome.accepted(eligible);
            case Application.InCommittee placed -> Outcome.refused(ApplicationRefusal.ALREADY_ON_AGENDA);
            case Application.Withdrawn withdrawn -> Outcome.refused(ApplicationRefusal.WITHDRAWN);
            case Application.Funded decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case Application.WaitingListed decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case Application.Refused decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case Application.Deferred decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case Application.Received received -> Outcome.refused(ApplicationRefusal.NOT_READY);
            case Application.Ineligible ineligible -> Outcome.refused(ApplicationRefusal.NOT_READY);
            case Application.UnderReview waiting -> Outcome.refused(ApplicationRefusal.NOT_READY);
        };
    }

    private static Outcome<Application.InCommittee> inCommittee(Application application) {
        return application instanceof Application.InCommittee placed
                ? Outcome.accepted(placed)
                : Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
    }

    static ApplicationPlacedOnAgenda placed(StoredApplication stored, Placement placement, Instant startsAt) {
        Candidacy candidacy = stored.application().candidacy();
        return new ApplicationPlacedOnAgenda(
                candidacy.id().value(), candidacy.project().value(), placement.session(), placement.item(), startsAt);
    }
}
