package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.util.List;
import java.util.UUID;

/** Who is in a project's alliance, whole, after any change; recusals follow from it. */
@EventType(topic = Topics.PROJECTS, name = "projects.alliance-changed")
public record AllianceChanged(UUID projectId, String projectTitle, List<AlliedOrganisation> organisations)
        implements ProjectsEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
