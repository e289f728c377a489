package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lead took its dossier back before the decision. */
@EventType(topic = Topics.PROJECTS, name = "projects.project-withdrawn")
public record ProjectWithdrawn(
        UUID projectId, UUID callId, @Nullable String reason, Instant withdrawnAt) implements ProjectsEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
