package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A dossier was frozen and handed in; at most one per project, call and round. */
@EventType(topic = Topics.PROJECTS, name = "projects.project-submitted")
public record ProjectSubmitted(
        UUID submissionId,
        UUID projectId,
        UUID callId,
        int round,
        String number,
        Instant submittedAt,
        UUID submittedBy,
        String sha256,
        Dossier dossier,
        List<AlliedOrganisation> alliance,
        List<EligibilityFinding> eligibility,
        PremiumRate premium)
        implements ProjectsEvent {

    @Override
    public String aggregateId() {
        return projectId.toString();
    }
}
