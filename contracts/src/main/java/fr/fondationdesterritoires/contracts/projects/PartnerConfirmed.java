package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A partner confirmed its part and signed the charter. */
@EventType(topic = Topics.PROJECTS, name = "projects.partner-confirmed")
public record PartnerConfirmed(
        UUID projectId,
        UUID invitationId,
        UUID organisationId,
        String organisationName,
        UUID confirmedBy,
        String charterVersion,
        Instant confirmedAt)
        implements ProjectsEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
