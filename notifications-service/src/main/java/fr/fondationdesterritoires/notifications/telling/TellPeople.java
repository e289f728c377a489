package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.notifications.mails.Mails;
import fr.fondationdesterritoires.notifications.messages.Messages;
import fr.fondationdesterritoires.notifications.messages.Messages.Kept;
import fr.fondationdesterritoires.notifications.messages.Messages.NewMessage;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import fr.fondationdesterritoires.notifications.messages.domain.PortalPage;
import fr.fondationdesterritoires.notifications.telling.NoticeStore.Held;
import fr.fondationdesterritoires.notifications.telling.NoticeStore.Trouble;
import fr.fondationdesterritoires.notifications.telling.domain.Circle;
import fr.fondationdesterritoires.notifications.telling.domain.WhoIsTold;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Turns what happened into messages.
 *
 * <p>Events of different aggregates come in no order among each other: a dossier may be known before the members of
 * its partners are. Such a notice waits until they are; after a while those who are known are told meanwhile.
 */
@Component
class TellPeople {

    private static final Logger LOG = LoggerFactory.getLogger(TellPeople.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_AT_ONCE = 500;

    private final NoticeStore notices;
    private final CircleStore circles;
    private final Messages messages;
    private final Mails mails;
    private final TransactionalOperator transaction;
    private final Traces traces;
    private final Clock clock;

    TellPeople(
            NoticeStore notices,
            CircleStore circles,
            Messages messages,
            Mails mails,
            TransactionalOperator transaction,
            Traces traces,
            Clock clock) {
        this.notices = notices;
        this.circles = circles;
        this.messages = messages;
        this.mails = mails;
        this.transaction = transaction;
        this.traces = traces;
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
        static final Told NOBODY = new Told(true, List.of());
    }

    /** A notice that could not be told; it must not hold up the others. */
    private static final class NotTold extends RuntimeException {

        private final transient Held held;

        NotTold(Held held, Throwable cause) {
            super(cause);
            this.held = held;
        }
    }

    private Mono<Told> tellNext() {
        return notices.takeDue()
                .flatMap(held -> traces.resumed(held.trace(), "notice.told", "telling", () -> tell(held))
                        .onErrorMap(failure -> new NotTold(held, failure)))
                .defaultIfEmpty(Told.NOTHING_DUE)
                .as(transaction::transactional)
                .onErrorResume(NotTold.class, this::postponed)
                .flatMap(told -> messages.announce(told.messages()).thenReturn(told));
    }

    /** In a transaction of its own: the failure took along the one that held the notice. */
    private Mono<Told> postponed(NotTold failure) {
        Held held = failure.held;
        LOG.error("Notice {} could not be told, {} time(s) by now", held.noticeId(), held.attempts() + 1, failure);
        return notices.postpone(held, Trouble.FAILED).thenReturn(Told.NOBODY).as(transaction::transactional);
    }

    private Mono<Told> tell(Held held) {
        return notices.read(held)
                .flatMap(notice -> circle(notice).flatMap(circle -> tell(new InHand(held, notice, circle))));
    }

    /** A notice in hand with those around its project. */
    private record InHand(Held held, Notice notice, Circle circle) {

        Map<UUID, MessageKind> told() {
            return WhoIsTold.told(notice.occurrence(), notice.named(), circle);
        }

        boolean isComplete() {
            return WhoIsTold.isComplete(notice.occurrence(), circle, told());
        }
    }

    private Mono<Told> tell(InHand inHand) {
        Held held = inHand.held();
        if (inHand.isComplete()) {
            return deliver(inHand).flatMap(told -> notices.done(held).thenReturn(told));
        }
        boolean patient = clock.instant().isBefore(held.createdAt().plus(PATIENCE));
        Mono<Told> meanwhile = patient ? Mono.just(Told.NOBODY) : deliver(inHand);
        return meanwhile.flatMap(
                told -> notices.postpone(held, Trouble.INCOMPLETE).thenReturn(told));
    }

    private Mono<Circle> circle(Notice notice) {
        if (!WhoIsTold.needsCircle(notice.occurrence())) {
            return Mono.just(Circle.NONE);
        }
        boolean withStaff = WhoIsTold.needsStaff(notice.occurrence());
        return Mono.justOrEmpty(notice.projectId())
                .flatMap(project -> circles.around(project, withStaff))
                .defaultIfEmpty(Circle.NONE);
    }

    private Mono<Told> deliver(InHand inHand) {
        return facts(inHand)
                .flatMapMany(facts -> newMessages(inHand, facts).flatMapMany(messages::keep))
                .collectList()
                .flatMap(kept -> mails.send(kept).thenReturn(new Told(true, kept)));
    }

    /** For those who were not told before: what a person is known as may change while a notice waits. */
    private Mono<List<NewMessage>> newMessages(InHand inHand, Facts facts) {
        Flux<UUID> before = inHand.held().attempts() == 0
                ? Flux.empty()
                : messages.told(inHand.notice().eventId());
        return before.collect(Collectors.toSet())
                .map(already -> inHand.told().entrySet().stream()
                        .filter(one -> !already.contains(one.getKey()))
                        .map(one -> message(inHand.notice(), facts, one.getKey(), one.getValue()))
                        .toList());
    }

    private Mono<Facts> facts(InHand inHand) {
        Notice notice = inHand.notice();
        return Mono.justOrEmpty(spokenOf(notice))
                .flatMap(circles::facts)
                .map(notice.facts()::completedBy)
                .defaultIfEmpty(notice.facts())
                .flatMap(facts -> withLeadsContact(inHand, facts));
    }

    private Mono<Facts> withLeadsContact(InHand inHand, Facts facts) {
        Notice notice = inHand.notice();
        if (!WhoIsTold.givesLeadsContact(notice.occurrence())) {
            return Mono.just(facts);
        }
        return Mono.justOrEmpty(notice.projectId())
                .flatMap(circles::submitter)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(submitter -> inHand.circle().leadsContact(submitter.orElse(null)))
                .map(contact -> facts.contacts("leadsContact", contact.stream().toList()));
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
