package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import java.time.Instant;
import java.util.UUID;

/** A staff role was given to somebody, or taken; the reason stays in the trace. */
@EventType(topic = Topics.PROJECTS, name = "projects.staff-role-changed")
public record StaffRoleChanged(UUID personId, StaffRole role, Change change, Instant changedAt)
        implements ProjectsEvent {

    public enum Change {
        GIVEN,
        TAKEN
    }

    @Override
    public String aggregateId() {
        return personId.toString();
    }
}
