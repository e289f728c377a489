package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.notifications.messages.domain.Language;
import fr.fondationdesterritoires.notifications.messages.domain.Wording;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Each person's own messages; nobody reads another's. */
@RestController
@RequestMapping("/api/notifications")
class MessageController {

    private final MessageStore messages;
    private final Wording wording;
    private final Clock clock;

    MessageController(MessageStore messages, Wording wording, Clock clock) {
        this.messages = messages;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    Mono<Page<MessageView>> mine(CurrentPerson person, PageRequest page, Locale locale) {
        Language language = Language.of(locale);
        return messages.page(person.id(), page)
                .map(rows -> Page.of(rows, page, entry -> Cursor.of(entry.position())))
                .map(entries -> entries.map(entry -> MessageView.of(entry, wording, language)));
    }

    @GetMapping("/unread-count")
    Mono<Unread> unread(CurrentPerson person) {
        return messages.unread(person.id()).map(Unread::new);
    }

    @PostMapping("/{messageId}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> read(CurrentPerson person, @PathVariable UUID messageId) {
        return messages.read(person.id(), messageId, clock.instant())
                .flatMap(found -> found ? Mono.empty() : Refusals.notFound("message"));
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> readAll(CurrentPerson person) {
        return messages.readAll(person.id(), clock.instant());
    }

    /** How many messages wait to be read. */
    record Unread(long count) {}
}
