package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.notifications.MessageBounced;
import fr.fondationdesterritoires.contracts.notifications.MessageDelivered;
import fr.fondationdesterritoires.notifications.messages.Messages;
import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.people.People;
import fr.fondationdesterritoires.notifications.people.People.Addressee;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Sends what waits. See {@code docs/adr/0007-mail-delivery.md} for what happens when something dies in between. */
@Component
class SendMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendMails.class);
    private static final int BATCH = 20;
    private static final int MOST_BATCHES = 50;

    private final DeliveryStore deliveries;
    private final Messages messages;
    private final People people;
    private final MailCarrier carrier;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final MailProperties properties;
    private final Clock clock;

    SendMails(
            DeliveryStore deliveries,
            Messages messages,
            People people,
            MailCarrier carrier,
            Outbox outbox,
            TransactionalOperator transaction,
            MailProperties properties,
            Clock clock) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.people = people;
        this.carrier = carrier;
        this.outbox = outbox;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** The scheduler calls this once and subscribes each time: whatever looks at the clock has to be deferred. */
    @Scheduled(fixedDelayString = "${notifications.mails.every:250ms}")
    Mono<Void> sendDue() {
        return Mono.defer(this::sendBatch)
                .repeat(MOST_BATCHES)
                .takeUntil(sent -> sent < BATCH)
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("Mails could not be sent for now: {}", failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Long> sendBatch() {
        return deliveries
                .takeDue(BATCH, properties.lease())
                .collectList()
                .flatMapIterable(taken -> taken)
                .flatMap(delivery -> send(delivery).thenReturn(delivery), properties.atOnce())
                .count();
    }

    private Mono<Void> send(Delivery delivery) {
        return messages.find(delivery.messageId())
                .flatMap(message -> people.find(message.personId())
                        .flatMap(addressee -> carry(delivery, message, addressee))
                        // Their address travels on a topic of its own and may come later.
                        .switchIfEmpty(Mono.defer(() -> later(delivery, message, "addressee-unknown"))));
    }

    private Mono<Void> carry(Delivery delivery, StoredMessage message, Addressee addressee) {
        return carrier.carry(message, addressee).flatMap(outcome -> switch (outcome) {
            case TAKEN -> settled(deliveries.sent(delivery), delivered(message));
            case REFUSED -> settled(deliveries.failed(delivery, "refused"), bounced(message));
            case NOT_NOW -> later(delivery, message, "server-unavailable");
        });
    }

    /** The row and the event together; an instance that comes too late publishes nothing. */
    private Mono<Void> settled(Mono<Boolean> update, PublishedEvent event) {
        return update.filter(Boolean::booleanValue)
                .flatMap(first -> outbox.append(event, 1))
                .as(transaction::transactional);
    }

    private Mono<Void> later(Delivery delivery, StoredMessage message, String trouble) {
        Instant now = clock.instant();
        if (now.isAfter(delivery.createdAt().plus(properties.giveUp()))) {
            return settled(deliveries.failed(delivery, trouble), bounced(message));
        }
        return deliveries.waitUntil(delivery, now.plus(waitAfter(delivery.attempts())), trouble);
    }

    private Duration waitAfter(int attempts) {
        Duration wait = properties.firstWait().multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(properties.longestWait()) < 0 ? wait : properties.longestWait();
    }

    private MessageDelivered delivered(StoredMessage message) {
        return new MessageDelivered(
                message.messageId(), message.personId(), message.kind().name(), message.projectId(), clock.instant());
    }

    private MessageBounced bounced(StoredMessage message) {
        return new MessageBounced(
                message.messageId(), message.personId(), message.kind().name(), clock.instant());
    }
}
