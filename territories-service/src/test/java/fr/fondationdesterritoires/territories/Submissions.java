package fr.fondationdesterritoires.territories;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.PremiumRate;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What other services publish of a project, changed where a test says. */
public final class Submissions {

    private static final Instant SUBMITTED = Instant.parse("2026-11-22T11:00:00Z");

    private Submissions() {}

    /** A project in Saint-Étienne, of two organisations, on SDGs 3, 11 and 17, submitted to a call of its own. */
    public static ProjectSubmitted project(String title, String... territories) {
        UUID id = UUID.randomUUID();
        List<String> where = territories.length == 0 ? List.of("commune-42218") : Arrays.asList(territories);
        return new ProjectSubmitted(
                UUID.randomUUID(),
                id,
                UUID.randomUUID(),
                1,
                "2026-000123",
                SUBMITTED,
                UUID.randomUUID(),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                new Dossier(
                        title,
                        "Des habitants, une entreprise et la ville cuisinent ensemble.",
                        List.of(3, 11, 17),
                        Objective.BUILD_SOLUTIONS_TOGETHER,
                        List.of(),
                        where,
                        List.of(),
                        List.of(),
                        Money.ofEuros(20_000),
                        List.of()),
                List.of(
                        allied("Les Jardins du Furan", ActorProfile.ASSOCIATION, AllianceRole.LEAD, true),
                        allied("Ville de Saint-Étienne", ActorProfile.LOCAL_AUTHORITY, AllianceRole.PARTNER, true),
                        allied("Une entreprise pas encore sûre", ActorProfile.COMPANY, AllianceRole.PARTNER, false)),
                List.of(),
                new PremiumRate(0, List.of()));
    }

    public static UUID lead(ProjectSubmitted submitted) {
        return submitted.alliance().getFirst().organisationId();
    }

    public static UUID unconfirmed(ProjectSubmitted submitted) {
        return submitted.alliance().getLast().organisationId();
    }

    public static OrganisationChanged organisation(UUID id, TestPerson... members) {
        return new OrganisationChanged(
                id,
                "ORG-1",
                "Les Jardins du Furan",
                ActorProfile.ASSOCIATION,
                "commune-42218",
                Arrays.stream(members)
                        .map(member -> new OrganisationChanged.Member(member.id(), MembershipRole.OWNER))
                        .toList());
    }

    public static DecisionTaken decision(ProjectSubmitted submitted, DecisionOutcome outcome, long euros) {
        return new DecisionTaken(
                UUID.randomUUID(),
                new UUID(submitted.projectId().getMostSignificantBits(), 42),
                submitted.projectId(),
                submitted.callId(),
                UUID.randomUUID(),
                submitted.number(),
                outcome,
                "majority",
                Money.ofEuros(euros),
                outcome == DecisionOutcome.FUNDED ? Money.ofEuros(euros / 10) : Money.ZERO,
                null,
                null,
                List.of(),
                12,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                SUBMITTED.plusSeconds(3_600),
                false);
    }

    private static AlliedOrganisation allied(String name, ActorProfile profile, AllianceRole role, boolean confirmed) {
        return new AlliedOrganisation(UUID.randomUUID(), name, profile, role, confirmed, null, Money.ZERO);
    }
}
