package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The copy of a submission that the catalyst who is asked reads. */
record SubmittedProject(
        MatchedProject project,
        UUID callId,
        String number,
        String summary,
        String leadName,
        Set<UUID> confirmed,
        DossierCopy dossier,
        Instant submittedAt) {

    /** The frozen dossier with its alliance. */
    record DossierCopy(Dossier dossier, List<AlliedOrganisation> alliance) {}

    static SubmittedProject of(ProjectSubmitted submitted) {
        Dossier dossier = submitted.dossier();
        MatchedProject project = new MatchedProject(
                submitted.projectId(),
                submitted.submissionId(),
                dossier.title(),
                dossier.territories().stream()
                        .map(TerritoryCode::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                dossier.sdgs(),
                organisations(submitted.alliance()));
        return new SubmittedProject(
                project,
                submitted.callId(),
                submitted.number(),
                dossier.summary(),
                leadName(submitted.alliance()),
                confirmed(submitted.alliance()),
                new DossierCopy(dossier, submitted.alliance()),
                submitted.submittedAt());
    }

    static Set<UUID> organisations(List<AlliedOrganisation> alliance) {
        return alliance.stream().map(AlliedOrganisation::organisationId).collect(Collectors.toSet());
    }

    static Set<UUID> confirmed(List<AlliedOrganisation> alliance) {
        return alliance.stream()
                .filter(allied -> allied.confirmed() || allied.role() == AllianceRole.LEAD)
                .map(AlliedOrganisation::organisationId)
                .collect(Collectors.toSet());
    }

    private static String leadName(List<AlliedOrganisation> alliance) {
        return alliance.stream()
                .filter(allied -> allied.role() == AllianceRole.LEAD)
                .map(AlliedOrganisation::name)
                .findFirst()
                .orElse("");
    }
}
