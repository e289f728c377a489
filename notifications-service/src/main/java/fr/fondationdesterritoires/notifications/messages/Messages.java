package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people are told. */
public interface Messages {

    /**
     * Keeps messages, in the caller's transaction. Each is kept once per event, person and kind: what comes again is
     * left out of the answer.
     */
    Flux<Kept> keep(Collection<NewMessage> messages);

    /** Whom that event was told to already. */
    Flux<UUID> told(UUID eventId);

    /** Wakes whoever listens; after the transaction, since a waiting notification would hold up every commit. */
    Mono<Void> announce(Collection<Kept> messages);

    /** The message with the names of those it speaks of, as they are known now. */
    Mono<StoredMessage> find(UUID messageId);

    /** A message to be. */
    record NewMessage(
            UUID eventId,
            UUID personId,
            MessageKind kind,
            @Nullable UUID projectId,
            String page,
            Facts facts,
            Instant happened) {}

    /**
     * A message just kept.
     *
     * @param mailed whether it also goes by mail, by its kind and the person's choice
     */
    record Kept(UUID messageId, UUID personId, MessageKind kind, boolean mailed) {}

    /** A message as it was kept. */
    record StoredMessage(
            UUID messageId,
            UUID personId,
            MessageKind kind,
            @Nullable UUID projectId,
            String page,
            Facts facts,
            Instant happened) {

        public StoredMessage with(Facts other) {
            return new StoredMessage(messageId, personId, kind, projectId, page, other, happened);
        }
    }
}
