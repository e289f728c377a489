package fr.fondationdesterritoires.notifications;

import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.PartnerInvited;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.projects.PremiumRate;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One project, its alliance and its people, as the other services would tell of them. */
public final class Story {

    public static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    public final TestPerson awa = TestTokens.person("Awa Diop");
    public final TestPerson partner = TestTokens.person("Louis Martin").speaking(Locale.ENGLISH);
    public final UUID projectId = UUID.randomUUID();
    public final UUID leadId = UUID.randomUUID();
    public final UUID partnerId = UUID.randomUUID();
    public final String number =
            "2026-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    public final String title = "Une cuisine partagée " + number.substring(5);

    public PersonChanged known(TestPerson person, StaffRole... roles) {
        return new PersonChanged(
                person.id(), person.email(), person.name(), person.locale().getLanguage(), List.of(roles));
    }

    public OrganisationChanged lead() {
        return organisation(leadId, "Les Jardins du Furan", awa);
    }

    public OrganisationChanged partnerOrganisation(TestPerson... members) {
        return organisation(partnerId, "Ville de Saint-Étienne", members);
    }

    private static OrganisationChanged organisation(UUID id, String name, TestPerson... members) {
        List<OrganisationChanged.Member> all = new ArrayList<>();
        for (TestPerson member : members) {
            all.add(new OrganisationChanged.Member(member.id(), MembershipRole.OWNER));
        }
        return new OrganisationChanged(id, "ORG-000012", name, ActorProfile.ASSOCIATION, "commune-42218", all);
    }

    public AllianceChanged alliance(boolean confirmed) {
        return new AllianceChanged(projectId, title, allied(confirmed));
    }

    public PartnerInvited invitation(UUID contactId) {
        return new PartnerInvited(
                projectId,
                UUID.randomUUID(),
                contactId,
                awa.id(),
                title,
                "Les Jardins du Furan",
                null,
                NOON,
                NOON.plus(Duration.ofDays(30)));
    }

    public ProjectSubmitted submission() {
        return new ProjectSubmitted(
                UUID.randomUUID(),
                projectId,
                UUID.randomUUID(),
                1,
                number,
                NOON,
                awa.id(),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                new Dossier(
                        title,
                        "Des habitants cuisinent ensemble.",
                        List.of(11, 17),
                        Objective.BUILD_SOLUTIONS_TOGETHER,
                        List.of(),
                        List.of("commune-42218"),
                        List.of(),
                        List.of(),
                        Money.ofEuros(10_000),
                        List.of()),
                allied(true),
                List.of(),
                new PremiumRate(0, List.of()));
    }

    private List<AlliedOrganisation> allied(boolean confirmed) {
        return List.of(
                new AlliedOrganisation(
                        leadId,
                        "Les Jardins du Furan",
                        ActorProfile.ASSOCIATION,
                        AllianceRole.LEAD,
                        true,
                        null,
                        Money.ZERO),
                new AlliedOrganisation(
                        partnerId,
                        "Ville de Saint-Étienne",
                        ActorProfile.LOCAL_AUTHORITY,
                        AllianceRole.PARTNER,
                        confirmed,
                        null,
                        Money.ZERO));
    }
}
