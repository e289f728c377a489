package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.funding.EligibilityOverruled;
import fr.fondationdesterritoires.funding.applications.ApplicationStore.StoredApplication;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationRefusal;
import fr.fondationdesterritoires.funding.applications.domain.Overrule;
import fr.fondationdesterritoires.funding.calls.Calls;
import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A fund manager lets an ineligible application through, with a written reason. */
@Component
class OverruleEligibility {

    private final ApplicationStore applications;
    private final ApplicationAccess access;
    private final Calls calls;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    OverruleEligibility(
            ApplicationStore applications,
            ApplicationAccess access,
            Calls calls,
            Outbox outbox,
            TransactionalOperator transaction,
            Clock clock) {
        this.applications = applications;
        this.access = access;
        this.calls = calls;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<StoredApplication> with(CurrentPerson person, ApplicationId id, String reason) {
        Overrule overrule = new Overrule(reason, person.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return access.manage(person, id)
                .then(applications.lock(id))
                .zipWhen(stored ->
                        calls.published(stored.application().candidacy().call()))
                .map(both -> overrule(both.getT1(), both.getT2(), overrule))
                .transform(Refusals::orError)
                .delayUntil(applications::save)
                .delayUntil(stored -> outbox.append(event(stored.application(), overrule), stored.version()))
                .as(transaction::transactional);
    }

    private static Outcome<StoredApplication> overrule(
            StoredApplication stored, Call.Published call, Overrule overrule) {
        return stored.application() instanceof Application.Ineligible ineligible
                ? Outcome.accepted(
                        stored.with(ineligible.overrule(overrule, call.terms().minimumReviews())))
                : Outcome.refused(ApplicationRefusal.NOT_INELIGIBLE);
    }

    static EligibilityOverruled event(Application application, Overrule overrule) {
        return new EligibilityOverruled(
                application.candidacy().id().value(),
                application.candidacy().project().value(),
                overrule.reason(),
                overrule.at());
    }
}
