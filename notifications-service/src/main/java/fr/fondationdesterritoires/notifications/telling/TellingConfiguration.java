package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.EligibilityOverruled;
import fr.fondationdesterritoires.contracts.funding.SessionConvened;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.projects.PartnerConfirmed;
import fr.fondationdesterritoires.contracts.projects.PartnerInvited;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystRequestEnded;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each event that somebody is told of becomes a notice; who that is, is found out afterwards. */
@Configuration(proxyBeanMethods = false)
class TellingConfiguration {

    private final NoticeStore notices;
    private final CircleStore circles;

    TellingConfiguration(NoticeStore notices, CircleStore circles) {
        this.notices = notices;
        this.circles = circles;
    }

    @Bean
    EventSubscription telling() {
        return EventSubscription.named("telling")
                .on(PartnerInvited.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(PartnerConfirmed.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(ProjectSubmitted.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(ProjectWithdrawn.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(ApplicationReceived.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(EligibilityOverruled.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(ApplicationPlacedOnAgenda.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(ApplicationTakenOffAgenda.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(CatalystAsked.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(CatalystAccepted.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(CatalystDeclined.class, this::declined)
                .on(CatalystRequestEnded.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(LocalOpinionGiven.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(NoCatalystLeft.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(SessionConvened.class, this::convened)
                .on(BallotClosed.class, this::ballotClosed)
                .on(DecisionTaken.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(WithdrawalRefused.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)))
                .on(StaffRoleChanged.class, (event, metadata) -> notices.add(Happenings.of(event, metadata)));
    }

    /** Only one who let the time pass has to be told: one who declined knows. */
    private Mono<Void> declined(CatalystDeclined event, EventMetadata metadata) {
        Notice notice = Happenings.of(event, metadata);
        return circles.catalystOf(event.matchId())
                .map(notice::naming)
                .defaultIfEmpty(notice)
                .flatMap(notices::add);
    }

    /** The ballot names its item; which project that is, for conflicts, the agenda said. */
    private Mono<Void> ballotClosed(BallotClosed event, EventMetadata metadata) {
        Notice notice = Happenings.of(event, metadata);
        return circles.projectOfItem(event.itemId())
                .map(notice::within)
                .defaultIfEmpty(notice)
                .flatMap(notices::add);
    }

    private Mono<Void> convened(SessionConvened event, EventMetadata metadata) {
        return Flux.fromIterable(Happenings.of(event, metadata))
                .concatMap(notices::add)
                .then();
    }
}
