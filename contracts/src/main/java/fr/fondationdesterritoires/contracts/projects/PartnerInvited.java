package fr.fondationdesterritoires.contracts.projects;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked to join an alliance; the address itself travels only with {@link PersonChanged}, under the contact's
 * id.
 *
 * @param callClosesAt until when the dossier can be submitted, where its call is chosen already
 */
@EventType(topic = Topics.PROJECTS, name = "projects.partner-invited")
public record PartnerInvited(
        UUID projectId,
        UUID invitationId,
        UUID contactId,
        UUID invitedBy,
        String projectTitle,
        String leadName,
        @Nullable String organisationName,
        Instant invitedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant callClosesAt)
        implements ProjectsEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
