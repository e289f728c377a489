package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.funding.applications.ApplicationStore.StoredApplication;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.funding.calls.Calls;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A submission becomes an application; a later round of the same one takes its place. */
@Component
class ReceiveSubmission {

    private final ApplicationStore applications;
    private final AllianceStore alliances;
    private final Calls calls;
    private final Outbox outbox;
    private final Clock clock;

    ReceiveSubmission(ApplicationStore applications, AllianceStore alliances, Calls calls, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.alliances = alliances;
        this.calls = calls;
        this.outbox = outbox;
        this.clock = clock;
    }

    Mono<Void> of(ProjectSubmitted event) {
        ProjectId project = new ProjectId(event.projectId());
        CallId call = new CallId(event.callId());
        return alliances
                .add(project, event.alliance())
                .then(calls.published(call))
                .map(published -> published.terms().minimumReviews())
                .flatMap(minimumReviews -> applications
                        .lock(project, call)
                        .map(known -> new Arrival(event, minimumReviews, known))
                        .defaultIfEmpty(new Arrival(event, minimumReviews, null))
                        .flatMap(this::save));
    }

    private record Arrival(
            ProjectSubmitted event,
            int minimumReviews,
            @Nullable StoredApplication known) {

        Application examined(ApplicationId id) {
            Candidacy candidacy = Submissions.candidacy(id, event);
            return new Application.Received(candidacy).examine(minimumReviews);
        }
    }

    private Mono<Void> save(Arrival arrival) {
        StoredApplication known = arrival.known();
        if (known == null) {
            Application first = arrival.examined(new ApplicationId(Uuid7.at(clock.instant())));
            return applications.insert(first, arrival.event()).then(outbox.append(received(first, now()), 1));
        }
        if (!known.application().takesNewRound(arrival.event().round())) {
            return Mono.empty();
        }
        StoredApplication next =
                known.with(arrival.examined(known.application().candidacy().id()));
        return applications
                .replace(next, arrival.event())
                .then(outbox.append(received(next.application(), now()), next.version()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static ApplicationReceived received(Application application, Instant at) {
        Candidacy candidacy = application.candidacy();
        List<EligibilityRule> unmet = candidacy.unmetRules().stream().sorted().toList();
        return new ApplicationReceived(
                candidacy.id().value(),
                candidacy.submission(),
                candidacy.project().value(),
                candidacy.call().value(),
                candidacy.number(),
                unmet.isEmpty(),
                unmet,
                at);
    }
}
