package fr.fondationdesterritoires.contracts;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.EligibilityOverruled;
import fr.fondationdesterritoires.contracts.funding.LocalisedText;
import fr.fondationdesterritoires.contracts.funding.SessionConvened;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.notifications.MessageBounced;
import fr.fondationdesterritoires.contracts.notifications.MessageDelivered;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.EligibilityFinding;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.PartnerConfirmed;
import fr.fondationdesterritoires.contracts.projects.PartnerInvited;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.projects.PremiumRate;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystRecognised;
import fr.fondationdesterritoires.contracts.territories.CatalystRequestEnded;
import fr.fondationdesterritoires.contracts.territories.CatalystsProposed;
import fr.fondationdesterritoires.contracts.territories.FragilityImported;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.contracts.vocabulary.PremiumTermKind;
import fr.fondationdesterritoires.contracts.vocabulary.RuleOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One believable event of each type; the first of them become golden samples. */
final class EventSamples {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final UUID PROJECT = id(1);
    private static final UUID CALL = id(2);
    private static final UUID LEAD = id(3);
    private static final UUID PARTNER = id(4);
    private static final UUID PERSON = id(5);
    private static final UUID APPLICATION = id(6);
    private static final UUID SUBMISSION = id(7);
    private static final UUID SESSION = id(8);
    private static final UUID ITEM = id(9);
    private static final UUID COMMITTEE = id(10);
    private static final UUID FUND = id(11);
    private static final UUID MATCH = id(12);
    private static final UUID CATALYST = id(13);
    private static final UUID INVITATION = id(14);
    private static final String TITLE = "Une cuisine partagée au cœur du quartier";

    private EventSamples() {}

    static List<PublishedEvent> all() {
        return List.of(
                new PersonChanged(PERSON, "awa.diop@exemple.fr", "Awa Diop", "fr", List.of(StaffRole.FUND_MANAGER)),
                new OrganisationChanged(
                        LEAD,
                        "ORG-000012",
                        "Les Jardins du Furan",
                        ActorProfile.ASSOCIATION,
                        "commune-42218",
                        List.of(new OrganisationChanged.Member(PERSON, MembershipRole.OWNER))),
                new PartnerInvited(
                        PROJECT,
                        INVITATION,
                        id(15),
                        PERSON,
                        TITLE,
                        "Les Jardins du Furan",
                        "Ville de Saint-Étienne",
                        NOON,
                        NOON.plusSeconds(2_592_000)),
                new PartnerConfirmed(PROJECT, INVITATION, PARTNER, "Ville de Saint-Étienne", id(16), "2026-1", NOON),
                new AllianceChanged(PROJECT, TITLE, alliance()),
                new ProjectSubmitted(
                        SUBMISSION,
                        PROJECT,
                        CALL,
                        1,
                        "2026-000123",
                        NOON,
                        PERSON,
                        HASH,
                        dossier(),
                        alliance(),
                        List.of(
                                new EligibilityFinding(
                                        EligibilityRule.E2,
                                        RuleOutcome.MET,
                                        "e2-met",
                                        Map.of("organisations", 2, "profiles", 2)),
                                new EligibilityFinding(
                                        EligibilityRule.E4,
                                        RuleOutcome.NOT_MET,
                                        "e4-above-share",
                                        Map.of("sharePercent", 50))),
                        new PremiumRate(
                                10,
                                List.of(
                                        new PremiumRate.Term(PremiumTermKind.PROFILES, 5, "3"),
                                        new PremiumRate.Term(PremiumTermKind.FRAGILITY, 5, "department-42")))),
                new ProjectWithdrawn(PROJECT, CALL, null, NOON),
                new StaffRoleChanged(PERSON, StaffRole.FUND_MANAGER, StaffRoleChanged.Change.GIVEN, NOON),
                new CallPublished(
                        CALL,
                        FUND,
                        "Fonds ODD 17",
                        new LocalisedText("Alliances pour le bien vivre", "Alliances for living well"),
                        new LocalisedText("Pour les alliances qui réunissent des acteurs différents.", null),
                        NOON,
                        NOON.plusSeconds(2_592_000),
                        List.of("country-FR"),
                        List.of(ActorProfile.ASSOCIATION, ActorProfile.LOCAL_AUTHORITY),
                        Money.ofEuros(5_000),
                        Money.ofEuros(50_000),
                        50,
                        List.of(new CallPublished.PremiumStep(3, 5), new CallPublished.PremiumStep(4, 10)),
                        5,
                        20,
                        "poverty-rate",
                        List.of(new CallPublished.DocumentAsked("STATUTES", new LocalisedText("Statuts", "Statutes")))),
                new ApplicationReceived(
                        APPLICATION,
                        SUBMISSION,
                        PROJECT,
                        CALL,
                        "2026-000123",
                        false,
                        List.of(EligibilityRule.E4),
                        NOON),
                new EligibilityOverruled(APPLICATION, PROJECT, "Le budget a été précisé par écrit.", NOON),
                new ApplicationPlacedOnAgenda(APPLICATION, PROJECT, SESSION, ITEM, NOON),
                new ApplicationTakenOffAgenda(APPLICATION, PROJECT, SESSION, ITEM, TakenOffReason.NO_QUORUM, NOON),
                new SessionConvened(
                        SESSION,
                        COMMITTEE,
                        "Comité d'engagement du Fonds ODD 17",
                        NOON,
                        "Paris, et à distance",
                        SessionMode.BOTH,
                        List.of(new SessionConvened.Convened(PERSON, List.of(TITLE), 1)),
                        NOON),
                new BallotClosed(SESSION, COMMITTEE, ITEM, List.of(PERSON), 42, HASH, NOON),
                new DecisionTaken(
                        id(17),
                        APPLICATION,
                        PROJECT,
                        CALL,
                        FUND,
                        "2026-000123",
                        DecisionOutcome.FUNDED,
                        "majority",
                        Money.ofEuros(20_000),
                        Money.ofEuros(2_000),
                        "Une réunion publique dans l'année.",
                        null,
                        List.of(new DecisionTaken.CollegeVotes(College.STAKEHOLDERS, 3, 1, 0)),
                        42,
                        HASH,
                        NOON,
                        true),
                new WithdrawalRefused(
                        APPLICATION,
                        PROJECT,
                        CALL,
                        id(17),
                        DecisionOutcome.FUNDED,
                        Money.ofEuros(20_000),
                        Money.ofEuros(2_000),
                        NOON,
                        NOON.plusSeconds(1),
                        NOON.plusSeconds(2)),
                new FragilityImported(
                        "poverty-rate",
                        new FragilityImported.LocalisedName("Taux de pauvreté", "Poverty rate"),
                        IndicatorDirection.HIGHER_IS_WORSE,
                        "%",
                        "Jeu de démonstration",
                        2025,
                        Map.of("42", 16.2)),
                new CatalystRecognised(
                        CATALYST,
                        7,
                        id(18),
                        null,
                        List.of("department-42"),
                        List.of(11, 17),
                        List.of(CatalystRole.TERRITORIAL_DIALOGUE),
                        3),
                new CatalystsProposed(
                        PROJECT,
                        SUBMISSION,
                        List.of(new CatalystsProposed.Proposal(
                                MATCH, CATALYST, id(18), 1, "department", List.of(11), 3)),
                        NOON),
                new CatalystAsked(MATCH, PROJECT, TITLE, CATALYST, id(18), NOON, NOON.plusSeconds(864_000)),
                new CatalystRequestEnded(MATCH, PROJECT, TITLE, CATALYST, id(18), NOON),
                new CatalystAccepted(MATCH, PROJECT, CATALYST, id(18), NOON),
                new CatalystDeclined(MATCH, PROJECT, CATALYST, false, NOON),
                new NoCatalystLeft(PROJECT, SUBMISSION, TITLE, NOON),
                new LocalOpinionGiven(
                        MATCH,
                        PROJECT,
                        SUBMISSION,
                        CATALYST,
                        id(18),
                        OpinionVerdict.FAVOURABLE,
                        "L'alliance est connue et le besoin réel.",
                        NOON),
                new MessageDelivered(id(19), PERSON, "SUBMISSION_RECEIPT", PROJECT, NOON),
                new MessageBounced(id(19), PERSON, "SUBMISSION_RECEIPT", NOON));
    }

    private static List<AlliedOrganisation> alliance() {
        return List.of(
                new AlliedOrganisation(
                        LEAD,
                        "Les Jardins du Furan",
                        ActorProfile.ASSOCIATION,
                        AllianceRole.LEAD,
                        true,
                        null,
                        Money.ZERO),
                new AlliedOrganisation(
                        PARTNER,
                        "Ville de Saint-Étienne",
                        ActorProfile.LOCAL_AUTHORITY,
                        AllianceRole.PARTNER,
                        true,
                        "Un local et un agent à mi-temps",
                        Money.ofEuros(10_000)));
    }

    private static Dossier dossier() {
        return new Dossier(
                TITLE,
                "Des habitants, une entreprise et la ville cuisinent ensemble.",
                List.of(2, 11, 17),
                Objective.BUILD_SOLUTIONS_TOGETHER,
                List.of(PartnershipKind.ECONOMIC_COOPERATION),
                List.of("commune-42218"),
                List.of(new Dossier.BudgetLine("Aménagement", BudgetLineKind.MONEY, Money.ofEuros(40_000))),
                List.of(
                        new Dossier.BudgetLine(
                                "Demandé à la Fondation", BudgetLineKind.MONEY, Money.ofEuros(20_000), null, true),
                        new Dossier.BudgetLine("Ville", BudgetLineKind.MONEY, Money.ofEuros(20_000), true, null)),
                Money.ofEuros(20_000),
                List.of(new Dossier.Document(id(20), "STATUTES", "statuts.pdf", 48_213)),
                List.of(
                        new Dossier.CharterSignature(LEAD, PERSON, NOON, "2026-1"),
                        new Dossier.CharterSignature(PARTNER, id(16), NOON, "2026-1")));
    }

    private static UUID id(int n) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + n);
    }
}
