package fr.fondationdesterritoires.projects.timeline;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.EligibilityOverruled;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.notifications.MessageDelivered;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystsProposed;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.timeline.Timeline.Actor;
import fr.fondationdesterritoires.projects.timeline.Timeline.Kind;
import fr.fondationdesterritoires.projects.timeline.Timeline.Step;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Adds the steps that other services make. */
@Configuration(proxyBeanMethods = false)
class TimelineSubscription {

    /** What notifications-service calls the mail that confirms a submission. */
    private static final String RECEIPT = "SUBMISSION_RECEIPT";

    /** Until they are read again, a timeline shows the project's own steps only. */
    private static final String FORGET_STEPS_OF_OTHERS = "delete from timeline_steps where event_id is not null";

    private final TimelineStore timeline;

    TimelineSubscription(TimelineStore timeline) {
        this.timeline = timeline;
    }

    @Bean
    EventSubscription stepsOfOthers() {
        return EventSubscription.named("timeline")
                .on(ApplicationReceived.class, this::received)
                .on(EligibilityOverruled.class, this::overruled)
                .on(ApplicationPlacedOnAgenda.class, this::placedOnAgenda)
                .on(ApplicationTakenOffAgenda.class, this::takenOffAgenda)
                .on(DecisionTaken.class, this::decided)
                .on(WithdrawalRefused.class, this::withdrawalRefused)
                .on(CatalystsProposed.class, this::proposed)
                .on(CatalystAsked.class, this::asked)
                .on(CatalystDeclined.class, this::declined)
                .on(CatalystAccepted.class, this::accepted)
                .on(NoCatalystLeft.class, this::noneLeft)
                .on(LocalOpinionGiven.class, this::opinionGiven)
                .on(MessageDelivered.class, this::mailed)
                .onRestored(Topics.FUNDING, timeline::forgetLost)
                .onRestored(Topics.TERRITORIES, timeline::forgetLost)
                .onRestored(Topics.NOTIFICATIONS, timeline::forgetLost)
                .rebuilt(FORGET_STEPS_OF_OTHERS, "delete from timeline_steps where false");
    }

    private Mono<Void> received(ApplicationReceived event, EventMetadata metadata) {
        Kind kind = event.eligible() ? Kind.APPLICATION_RECEIVED : Kind.FOUND_INELIGIBLE;
        Map<String, Object> data = Map.of("number", event.number(), "unmetRules", event.unmetRules());
        return add(metadata, event.projectId(), event.receivedAt(), kind, Actor.PLATFORM, data);
    }

    private Mono<Void> overruled(EligibilityOverruled event, EventMetadata metadata) {
        Map<String, Object> data = Map.of("reason", event.reason());
        return add(
                metadata, event.projectId(), event.overruledAt(), Kind.ELIGIBILITY_OVERRULED, Actor.FUND_MANAGER, data);
    }

    private Mono<Void> placedOnAgenda(ApplicationPlacedOnAgenda event, EventMetadata metadata) {
        Map<String, Object> data = Map.of("startsAt", event.startsAt().toString());
        return add(metadata, event.projectId(), metadata.time(), Kind.PLACED_ON_AGENDA, Actor.FUND_MANAGER, data);
    }

    private Mono<Void> takenOffAgenda(ApplicationTakenOffAgenda event, EventMetadata metadata) {
        Map<String, Object> data = Map.of("reason", event.reason().name());
        return add(metadata, event.projectId(), event.takenOffAt(), Kind.TAKEN_OFF_AGENDA, Actor.COMMITTEE, data);
    }

    private Mono<Void> decided(DecisionTaken event, EventMetadata metadata) {
        Map<String, Object> data = Map.of(
                "outcome", event.outcome().name(),
                "amountCents", event.amountCents().cents(),
                "premiumCents", event.premiumCents().cents(),
                "ledgerHash", event.ledgerHash());
        return add(metadata, event.projectId(), event.decidedAt(), Kind.DECIDED, Actor.COMMITTEE, data);
    }

    private Mono<Void> withdrawalRefused(WithdrawalRefused event, EventMetadata metadata) {
        Map<String, Object> data = Map.of(
                "outcome", event.outcome().name(),
                "decidedAt", event.decidedAt().toString());
        return add(metadata, event.projectId(), event.refusedAt(), Kind.WITHDRAWAL_REFUSED, Actor.PLATFORM, data);
    }

    private Mono<Void> proposed(CatalystsProposed event, EventMetadata metadata) {
        Map<String, Object> data = Map.of("count", event.proposals().size());
        return add(metadata, event.projectId(), event.proposedAt(), Kind.CATALYSTS_PROPOSED, Actor.PLATFORM, data);
    }

    private Mono<Void> asked(CatalystAsked event, EventMetadata metadata) {
        Map<String, Object> data = Map.of("answerBy", event.answerBy().toString());
        Step step = new Step(event.askedAt(), Kind.CATALYST_ASKED, Actor.PLATFORM, data);
        return timeline.add(event.projectId(), step, metadata, new PersonId(event.personId()));
    }

    private Mono<Void> declined(CatalystDeclined event, EventMetadata metadata) {
        Actor actor = event.expired() ? Actor.PLATFORM : Actor.CATALYST;
        Map<String, Object> data = Map.of("expired", event.expired());
        return add(metadata, event.projectId(), event.declinedAt(), Kind.CATALYST_DECLINED, actor, data);
    }

    private Mono<Void> accepted(CatalystAccepted event, EventMetadata metadata) {
        Step step = new Step(event.acceptedAt(), Kind.CATALYST_ACCEPTED, Actor.CATALYST, Map.of());
        return timeline.add(event.projectId(), step, metadata, new PersonId(event.personId()));
    }

    private Mono<Void> noneLeft(NoCatalystLeft event, EventMetadata metadata) {
        return add(metadata, event.projectId(), event.at(), Kind.NO_CATALYST_LEFT, Actor.PLATFORM, Map.of());
    }

    /** That it was given, and by whom; what it says is for reviewers and the committee. */
    private Mono<Void> opinionGiven(LocalOpinionGiven event, EventMetadata metadata) {
        Step step = new Step(event.givenAt(), Kind.LOCAL_OPINION_GIVEN, Actor.CATALYST, Map.of());
        return timeline.add(event.projectId(), step, metadata, new PersonId(event.personId()));
    }

    private Mono<Void> mailed(MessageDelivered event, EventMetadata metadata) {
        UUID project = event.projectId();
        return project == null || !event.kind().equals(RECEIPT)
                ? Mono.empty()
                : add(metadata, project, event.at(), Kind.RECEIPT_MAILED, Actor.PLATFORM, Map.of());
    }

    private Mono<Void> add(
            EventMetadata event, UUID project, Instant at, Kind kind, Actor actor, Map<String, Object> data) {
        return timeline.add(project, new Step(at, kind, actor, data), event);
    }
}
