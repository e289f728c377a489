package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.notifications.MessageBounced;
import fr.fondationdesterritoires.contracts.notifications.MessageDelivered;
import fr.fondationdesterritoires.notifications.mails.MailCarrier.Reply;
import fr.fondationdesterritoires.notifications.messages.Messages;
import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.people.People;
import fr.fondationdesterritoires.notifications.people.People.Addressee;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends what waits. See {@code docs/adr/0007-mail-delivery.md} for what happens when something dies in between. */
@Component
class SendMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendMails.class);
    private static final int MOST_BATCHES = 250;

    private final DeliveryStore deliveries;
    private final Messages messages;
    private final People people;
    private final MailCarrier carrier;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final MailProperties properties;
    private final Traces traces;
    private final Clock clock;

    SendMails(
            DeliveryStore deliveries,
            Messages messages,
            People people,
            MailCarrier carrier,
            Outbox outbox,
            TransactionalOperator transaction,
            MailProperties properties,
            Traces traces,
            Clock clock) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.people = people;
        this.carrier = carrier;
        this.outbox = outbox;
        this.transaction = transaction;
        this.properties = properties;
        this.traces = traces;
        this.clock = clock;
    }

    /** The scheduler calls this once and subscribes each time: whatever looks at the clock has to be deferred. */
    @Scheduled(fixedDelayString = "${notifications.mails.every:250ms}")
    Mono<Void> sendDue() {
        return Mono.defer(this::sendBatch)
                .repeat(MOST_BATCHES)
                .takeUntil(sent -> sent < properties.atOnce())
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("Mails could not be sent for now: {}", failure.toString());
                    return Mono.empty();
                });
    }

    /** No more than leave at once: those that queue here would let their leases run out. */
    private Mono<Long> sendBatch() {
        return deliveries
                .takeDue(properties.atOnce(), properties.lease())
                .collectList()
                .flatMapIterable(taken -> taken)
                .flatMap(delivery -> traced(delivery).thenReturn(delivery), properties.atOnce())
                .count();
    }

    private Mono<Void> traced(Delivery delivery) {
        return traces.resumed(delivery.trace(), "mail.sent", "mails", () -> send(delivery));
    }

    /** One that fails leaves the others alone: cut short, those that a server has just taken would leave again. */
    private Mono<Void> send(Delivery delivery) {
        return messages.find(delivery.messageId())
                .flatMap(message -> send(delivery, message))
                .onErrorResume(failure -> unreadable(delivery, failure))
                .onErrorResume(failure -> {
                    LOG.warn("Message {} waits for its lease to end: {}", delivery.messageId(), kindOf(failure));
                    return Mono.empty();
                });
    }

    private Mono<Void> send(Delivery delivery, StoredMessage message) {
        return people.find(message.personId())
                .flatMap(addressee -> withContacts(message).flatMap(whole -> carrier.carry(whole, addressee)))
                .onErrorResume(failure -> {
                    LOG.error("Message {} could not be handed over: {}", message.messageId(), kindOf(failure));
                    return Mono.just(Reply.NONE);
                })
                .flatMap(reply -> settled(delivery, message, reply))
                // Their address travels on a topic of its own and may come later.
                .switchIfEmpty(Mono.defer(() -> later(delivery, message, Trouble.of("addressee-unknown"))))
                .then();
    }

    /** Contacts are looked up for the mail alone: whoever is erased is in no message that is kept. */
    private Mono<StoredMessage> withContacts(StoredMessage message) {
        return Flux.fromIterable(message.facts().contacts())
                .concatMap(people::find)
                .collectMap(Addressee::personId, SendMails::contact)
                .map(words -> message.with(message.facts().withContacts(words)));
    }

    private static String contact(Addressee person) {
        return person.name().isBlank() ? person.email() : person.name() + " <" + person.email() + ">";
    }

    private Mono<Boolean> settled(Delivery delivery, StoredMessage message, Reply reply) {
        return switch (reply.outcome()) {
            case TAKEN ->
                settled(deliveries.sent(delivery), delivered(message))
                        .onErrorResume(failure -> sentAllTheSame(delivery, failure))
                        .doOnNext(first -> LOG.info("A mail of kind {} left", message.kind()));
            case REFUSED ->
                settled(deliveries.failed(delivery, new Trouble("refused", reply.code())), bounced(message));
            case NOT_NOW -> later(delivery, message, new Trouble("server-unavailable", reply.code()));
        };
    }

    /** That it has left counts more than that others hear of it. */
    private Mono<Boolean> sentAllTheSame(Delivery delivery, Throwable failure) {
        LOG.error("That message {} was sent could not be published: {}", delivery.messageId(), kindOf(failure));
        return deliveries.sent(delivery);
    }

    /** The row and the event together; an instance that comes too late publishes nothing. */
    private Mono<Boolean> settled(Mono<Boolean> update, PublishedEvent event) {
        return update.flatMap(first -> first ? outbox.append(event, 1).thenReturn(true) : Mono.just(false))
                .as(transaction::transactional);
    }

    private Mono<Boolean> later(Delivery delivery, StoredMessage message, Trouble trouble) {
        Instant now = clock.instant();
        return isHopeless(delivery, now)
                ? settled(deliveries.failed(delivery, trouble), bounced(message))
                : deliveries.waitUntil(delivery, now.plus(waitAfter(delivery.attempts())), trouble);
    }

    /** Of a message that cannot be read, nobody can be told that it failed. */
    private Mono<Void> unreadable(Delivery delivery, Throwable failure) {
        LOG.error("Message {} could not be sent: {}", delivery.messageId(), kindOf(failure));
        Instant now = clock.instant();
        Trouble trouble = Trouble.of("unreadable");
        return (isHopeless(delivery, now)
                        ? deliveries.failed(delivery, trouble)
                        : deliveries.waitUntil(delivery, now.plus(waitAfter(delivery.attempts())), trouble))
                .then();
    }

    private boolean isHopeless(Delivery delivery, Instant now) {
        return now.isAfter(delivery.createdAt().plus(properties.giveUp()));
    }

    /** What a failure says may hold an address; its kind does not. */
    private static String kindOf(Throwable failure) {
        return failure.getClass().getName();
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
