package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.notifications.messages.domain.Language;
import fr.fondationdesterritoires.notifications.messages.domain.Wording;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** New messages as they come. An event's id is the message's position: a listener who comes back misses none. */
@RestController
class MessageStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final MessageStore messages;
    private final NewMessages announced;
    private final Wording wording;

    MessageStream(MessageStore messages, NewMessages announced, Wording wording) {
        this.messages = messages;
        this.announced = announced;
        this.wording = wording;
    }

    @GetMapping(path = "/api/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<MessageView>> listen(
            CurrentPerson person,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            Locale locale) {
        Language language = Language.of(locale);
        return position(person.id(), lastSeen)
                .flatMapMany(position -> events(person.id(), new AtomicLong(position)))
                .map(entry -> event(entry, language))
                .mergeWith(heartbeats());
    }

    private Mono<Long> position(UUID person, @Nullable String lastSeen) {
        return lastSeen != null && lastSeen.matches("\\d{1,18}")
                ? Mono.just(Long.parseLong(lastSeen))
                : messages.lastPosition(person);
    }

    /** Looks at once, at each announcement, and now and then in case an announcement was lost. */
    private Flux<InboxEntry> events(UUID person, AtomicLong position) {
        Flux<Long> looks = Flux.merge(
                Flux.just(0L), announced.to(person).map(announcement -> 0L), Flux.interval(HEARTBEAT, HEARTBEAT));
        return looks.onBackpressureLatest()
                .concatMap(
                        look -> messages.after(person, position.get())
                                .doOnNext(entry -> position.set(entry.position())),
                        1);
    }

    /** The first one lets the headers out before anything has happened. */
    private static Flux<ServerSentEvent<MessageView>> heartbeats() {
        return Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<MessageView>builder().comment("").build());
    }

    private ServerSentEvent<MessageView> event(InboxEntry entry, Language language) {
        return ServerSentEvent.builder(MessageView.of(entry, wording, language))
                .event("message")
                .id(Long.toString(entry.position()))
                .build();
    }
}
