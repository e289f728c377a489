package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import java.util.List;
import java.util.UUID;

/** What the platform needs to address a person, or someone invited who has no account yet; the whole of it, each time. */
@EventType(topic = Topics.PEOPLE, name = "projects.person-changed")
public record PersonChanged(UUID personId, String email, String displayName, String locale, List<StaffRole> staffRoles)
        implements ProjectsEvent {

    @Override
    public String aggregateId() {
        return personId.toString();
    }
}
