package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.notifications.mails.Mails;
import fr.fondationdesterritoires.notifications.messages.Messages;
import fr.fondationdesterritoires.notifications.messages.Messages.Kept;
import fr.fondationdesterritoires.notifications.messages.Messages.NewMessage;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import fr.fondationdesterritoires.notifications.messages.domain.PortalPage;
import fr.fondationdesterritoires.notifications.telling.NoticeStore.Held;
import fr.fondationdesterritoires.notifications.telling.domain.Circle;
import fr.fondationdesterritoires.notifications.telling.domain.WhoIsTold;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Turns what happened into messages.
 *
 * <p>Events of different aggregates come in no order among each other: a dossier may be known before the members of
 * its partners are. Such a notice waits until they are, but not for ever.
 */
@Component
class TellPeople {

    private static final Logger LOG = LoggerFactory.getLogger(TellPeople.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int MOST_AT_ONCE = 500;

    private final NoticeStore notices;
    private final CircleStore circles;
    private final Messages messages;
    private final Mails mails;
    private final TransactionalOperator transaction;
    private final Clock clock;

    TellPeople(
            NoticeStore notices,
            CircleStore circles,
            Messages messages,
            Mails mails,
            TransactionalOperator transaction,
            Clock clock) {
        this.notices = notices;
        this.circles = circles;
        this.messages = messages;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells everything that is due, one notice after the other. The scheduler calls this once and subscribes each
     * time, so whatever looks at the clock has to be deferred.
     */
    @Scheduled(fixedDelayString = "${notifications.telling.every:200ms}")
    Mono<Void> tellDue() {
        return Mono.defer(this::tellNext)
                .repeat(MOST_AT_ONCE)
                .takeUntil(told -> !told.found())
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("Notices could not be told for now: {}", failure.toString());
                    return Mono.empty();
                });
    }

    /** What became of the next notice. */
    private record Told(boolean found, List<Kept> messages) {
        static final Told NOTHING_DUE = new Told(false, List.of());
    }

    private Mono<Told> tellNext() {
        return notices.takeDue()
                .flatMap(this::tell)
                .defaultIfEmpty(Told.NOTHING_DUE)
                .as(transaction::transactional)
                .flatMap(told -> messages.announce(told.messages()).thenReturn(told));
    }

    private Mono<Told> tell(Held held) {
        return circle(held.notice())
                .flatMap(circle -> mustWait(held, circle)
                        ? notices.postpone(held).thenReturn(new Told(true, List.of()))
                        : deliver(held, circle));
    }

    private Mono<Circle> circle(Notice notice) {
        if (!WhoIsTold.needsCircle(notice.occurrence())) {
            return Mono.just(Circle.NONE);
        }
        return Mono.justOrEmpty(notice.projectId()).flatMap(circles::around).defaultIfEmpty(Circle.NONE);
    }

    private boolean mustWait(Held held, Circle circle) {
        if (circle.complete()) {
            return false;
        }
        boolean patient = clock.instant().isBefore(held.createdAt().plus(LONGEST_WAIT));
        if (!patient) {
            LOG.warn(
                    "A notice of {} goes to those who are known by now",
                    held.notice().occurrence());
        }
        return patient;
    }

    private Mono<Told> deliver(Held held, Circle circle) {
        Notice notice = held.notice();
        Map<UUID, MessageKind> told = WhoIsTold.told(notice.occurrence(), notice.named(), circle);
        return facts(notice)
                .flatMapMany(facts -> messages.keep(told.entrySet().stream()
                        .map(one -> message(notice, facts, one.getKey(), one.getValue()))
                        .toList()))
                .collectList()
                .flatMap(kept -> mails.send(kept).then(notices.done(held)).thenReturn(new Told(true, kept)));
    }

    private Mono<Facts> facts(Notice notice) {
        return Mono.justOrEmpty(spokenOf(notice))
                .flatMap(circles::facts)
                .map(notice.facts()::completedBy)
                .defaultIfEmpty(notice.facts());
    }

    /** The project that the message may name. */
    private static @Nullable UUID spokenOf(Notice notice) {
        return WhoIsTold.speaksOfProject(notice.occurrence()) ? notice.projectId() : null;
    }

    private static NewMessage message(Notice notice, Facts facts, UUID person, MessageKind kind) {
        return new NewMessage(
                notice.eventId(),
                person,
                kind,
                spokenOf(notice),
                PortalPage.of(kind, notice.projectId(), notice.subject()),
                facts,
                notice.happened());
    }
}
