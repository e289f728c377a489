package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.telling.domain.Occurrence;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and has to be told.
 *
 * @param named the people whom the event itself names
 * @param subject what it is about beside the project: an invitation, a match, a session, a committee, an
 *     application
 */
record Notice(
        UUID eventId,
        Occurrence occurrence,
        @Nullable UUID projectId,
        @Nullable UUID subject,
        List<UUID> named,
        Facts facts,
        Instant happened) {

    Notice {
        named = List.copyOf(named);
    }

    static Notice of(Occurrence occurrence, @Nullable UUID projectId, EventMetadata metadata, Instant happened) {
        return new Notice(metadata.eventId(), occurrence, projectId, null, List.of(), Facts.NONE, happened);
    }

    Notice within(UUID project) {
        return new Notice(eventId, occurrence, project, subject, named, facts, happened);
    }

    Notice about(UUID other) {
        return new Notice(eventId, occurrence, projectId, other, named, facts, happened);
    }

    Notice naming(Collection<UUID> people) {
        return new Notice(eventId, occurrence, projectId, subject, List.copyOf(people), facts, happened);
    }

    Notice naming(UUID person) {
        return naming(List.of(person));
    }

    Notice saying(Facts more) {
        return new Notice(eventId, occurrence, projectId, subject, named, more, happened);
    }
}
