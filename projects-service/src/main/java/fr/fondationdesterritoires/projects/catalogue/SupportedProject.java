package fr.fondationdesterritoires.projects.catalogue;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A project that a fund supports, with all that the public may read of it. */
record SupportedProject(
        UUID projectId,
        UUID applicationId,
        String title,
        String summary,
        String leadName,
        List<ActorProfile> profiles,
        List<Integer> sdgs,
        List<String> territories,
        List<Ally> alliance,
        Verdict verdict,
        long amountCents,
        long premiumCents,
        Instant decidedAt) {

    /** An organisation of the alliance, as the public reads it. */
    record Ally(String name, ActorProfile profile, AllianceRole role) {}

    /** How it was decided, and where the ledger says so. */
    record Verdict(
            String number,
            String explanation,
            List<DecisionTaken.CollegeVotes> votes,
            long ledgerIndex,
            String ledgerHash) {}

    static SupportedProject of(ProjectSubmitted submitted, DecisionTaken decision) {
        List<Ally> alliance = submitted.alliance().stream()
                .filter(AlliedOrganisation::confirmed)
                .map(SupportedProject::ally)
                .toList();
        return new SupportedProject(
                decision.projectId(),
                decision.applicationId(),
                submitted.dossier().title(),
                submitted.dossier().summary(),
                leadOf(alliance),
                alliance.stream().map(Ally::profile).distinct().sorted().toList(),
                submitted.dossier().sdgs(),
                submitted.dossier().territories(),
                alliance,
                new Verdict(
                        decision.number(),
                        decision.explanation(),
                        decision.votes(),
                        decision.ledgerIndex(),
                        decision.ledgerHash()),
                decision.amountCents().cents(),
                decision.premiumCents().cents(),
                decision.decidedAt());
    }

    private static Ally ally(AlliedOrganisation organisation) {
        return new Ally(organisation.name(), organisation.profile(), organisation.role());
    }

    private static String leadOf(List<Ally> alliance) {
        return alliance.stream()
                .filter(ally -> ally.role() == AllianceRole.LEAD)
                .map(Ally::name)
                .findFirst()
                .orElse("");
    }
}
