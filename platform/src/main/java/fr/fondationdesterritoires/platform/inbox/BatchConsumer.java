package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.Failures;
import fr.fondationdesterritoires.platform.PassingErrors;
import fr.fondationdesterritoires.platform.inbox.Inbox.Fate;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.telemetry.Delays;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Works one batch of one subscription: keys are spread over a few groups, one event after the other within a group,
 * the groups side by side. Returns when all is done, and fails if a part it needs is away: then the batch comes again.
 */
final class BatchConsumer implements BatchMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(BatchConsumer.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final EventSubscription subscription;
    private final Inbox inbox;
    private final InboxSettings settings;
    private final TopicMaker topics;
    private final Traces traces;
    private final Clock clock;
    private final Timer delay;

    /** There from the start: a first event parked would else be no increase. */
    private final Map<Fate, Counter> fates = new EnumMap<>(Fate.class);

    BatchConsumer(
            EventSubscription subscription,
            Inbox inbox,
            InboxSettings settings,
            TopicMaker topics,
            Traces traces,
            MeterRegistry meters,
            Clock clock) {
        this.subscription = subscription;
        this.inbox = inbox;
        this.settings = settings;
        this.topics = topics;
        this.traces = traces;
        this.clock = clock;
        this.delay = Delays.timer(
                meters,
                "inbox.delay",
                "From the change that an event tells to its effect",
                "consumer",
                subscription.name());
        for (Fate fate : Fate.values()) {
            fates.put(
                    fate,
                    Counter.builder("inbox.events")
                            .description("Events by what became of them")
                            .tag("consumer", subscription.name())
                            .tag("fate", fate.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        takeIn(records.stream()
                .map(record -> ReceivedEvent.of(topics.withoutPrefix(record.topic()), record))
                .toList());
    }

    /** Returns once each has taken effect, or waits for something. */
    void takeIn(List<ReceivedEvent> events) {
        Collection<List<ReceivedEvent>> groups = grouped(events);
        if (!groups.isEmpty()) {
            Flux.fromIterable(groups)
                    .flatMap(this::oneAfterTheOther, groups.size())
                    .then()
                    .block(settings.timeout());
        }
    }

    private Collection<List<ReceivedEvent>> grouped(List<ReceivedEvent> events) {
        return events.stream()
                .filter(event -> inbox.concerns(subscription, event))
                .collect(Collectors.groupingBy(
                        event -> Math.floorMod(event.key().hashCode(), settings.groups()),
                        TreeMap::new,
                        Collectors.toList()))
                .values();
    }

    private Mono<Void> oneAfterTheOther(List<ReceivedEvent> group) {
        return Flux.fromIterable(group).concatMap(this::handle).then();
    }

    private Mono<Void> handle(ReceivedEvent event) {
        return traces.continued(event.headers(), "inbox.event", subscription.name(), () -> counted(event))
                .then();
    }

    private Mono<Fate> counted(ReceivedEvent event) {
        return patiently(event).doOnNext(fate -> count(event, fate));
    }

    private Mono<Fate> patiently(ReceivedEvent event) {
        return inbox.receive(subscription, event)
                .retryWhen(Retry.backoff(settings.attempts() - 1L, settings.firstPause())
                        .maxBackoff(LONGEST_PAUSE)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .onErrorResume(failure -> !PassingErrors.isPassing(failure), failure -> giveUp(event, failure));
    }

    private Mono<Fate> giveUp(ReceivedEvent event, Throwable failure) {
        log.error(
                "{} cannot apply event {} of type {}: its key is parked. {}",
                subscription.name(),
                event.eventId(),
                event.type(),
                Failures.inFull(failure));
        return inbox.giveUp(subscription, event, failure);
    }

    private void count(ReceivedEvent event, Fate fate) {
        log.debug("{} has event {} of type {}: {}", subscription.name(), event.eventId(), event.type(), fate);
        Objects.requireNonNull(fates.get(fate)).increment();
        if (fate == Fate.APPLIED && event.time().isAfter(Instant.EPOCH)) {
            Duration since = Duration.between(event.time(), clock.instant());
            delay.record(since.isNegative() ? Duration.ZERO : since);
        }
    }
}
