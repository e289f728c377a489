package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A project that meets every rule, to be spoilt one thing at a time. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final PersonId AWA = new PersonId(UUID.randomUUID());
    public static final TerritoryReference FRANCE = TerritoryReference.load();
    public static final Ally LEAD = ally("Les Jardins partagés", ActorProfile.ASSOCIATION);
    static final Signature SIGNATURE = new Signature("2026-1", AWA, NOW);

    private Given() {}

    public static Ally ally(String name, ActorProfile profile) {
        return new Ally(new OrganisationId(UUID.randomUUID()), name, profile);
    }

    static ProjectSheet sheet() {
        return new ProjectSheet(
                new ProjectId(UUID.randomUUID()),
                4,
                new Section<>(2, NOW, presentation(List.of(11, 17), "commune-42218")),
                new Section<>(3, NOW, budget(20_000, 20_000, 10_000)),
                alliance(confirmed(ActorProfile.COMPANY)),
                List.of(),
                Optional.of(call().id()),
                NOW,
                NOW);
    }

    static Project.Draft draft() {
        return new Project.Draft(sheet());
    }

    static Project.Submitted submitted(Project.Draft draft) {
        ProjectId project = draft.sheet().id();
        Receipt receipt =
                new Receipt(new SubmissionId(UUID.randomUUID()), "2026-000001", project, call().id(), 1, NOW, "ab");
        return new Project.Submitted(draft.sheet(), receipt);
    }

    static Presentation presentation(List<Integer> sdgs, String... territories) {
        return new Presentation(
                "Un jardin pour tous",
                "Cultiver ensemble.",
                sdgs,
                Optional.of(Objective.BUILD_SOLUTIONS_TOGETHER),
                List.of(PartnershipKind.ECONOMIC_COOPERATION),
                Arrays.stream(territories).map(TerritoryCode::of).toList());
    }

    /** {@code resources} with what is requested. */
    static Budget budget(long expenses, long resources, long requested) {
        return new Budget(
                List.of(new Budget.Expense("Dépenses", BudgetLineKind.MONEY, Money.ofEuros(expenses))),
                List.of(new Budget.Resource("Ville", BudgetLineKind.MONEY, Money.ofEuros(resources - requested), true)),
                Money.ofEuros(requested));
    }

    static Alliance alliance(Partner... partners) {
        return new Alliance(LEAD, Optional.of(SIGNATURE), List.of(partners));
    }

    static Partner.Invited invited(String email) {
        return new Partner.Invited(
                new PartnerId(UUID.randomUUID()),
                new Invitation(
                        new InvitationId(UUID.randomUUID()),
                        new PersonId(UUID.randomUUID()),
                        new EmailAddress(email),
                        Optional.empty(),
                        Optional.empty(),
                        AWA,
                        NOW,
                        NOW));
    }

    static Partner.Confirmed confirmed(ActorProfile profile) {
        return confirmed(ally("Partenaire " + profile, profile));
    }

    static Partner.Confirmed confirmed(Ally ally) {
        Partner.Invited invited = invited("marie@exemple.fr");
        return new Partner.Confirmed(
                invited.id(), invited.invitation(), ally, new Contribution("Du temps", Money.ZERO), SIGNATURE);
    }

    static Document document(String kind) {
        return new Document(new DocumentId(UUID.randomUUID()), kind, kind + ".pdf", 10);
    }

    static CallRules call() {
        return new CallRules(
                new CallId(new UUID(0, 1)),
                NOW.minusSeconds(86_400),
                Instant.parse("2026-12-31T22:59:59Z"),
                List.of(TerritoryCode.of("department-42")),
                Set.of(ActorProfile.ASSOCIATION, ActorProfile.COMPANY),
                Money.ofEuros(5_000),
                Money.ofEuros(20_000),
                50,
                premium(Optional.empty()),
                List.of());
    }

    static CallRules.Premium premium(Optional<String> indicator) {
        return new CallRules.Premium(
                List.of(
                        new CallRules.Premium.Step(3, 5),
                        new CallRules.Premium.Step(4, 10),
                        new CallRules.Premium.Step(5, 15)),
                5,
                20,
                indicator);
    }

    static CallRules call(Set<ActorProfile> profiles, List<String> perimeter, List<String> documents) {
        CallRules call = call();
        return new CallRules(
                call.id(),
                call.opensAt(),
                call.closesAt(),
                perimeter.stream().map(TerritoryCode::of).toList(),
                profiles,
                call.minimum(),
                call.maximum(),
                call.budgetSharePercent(),
                call.premium(),
                documents);
    }

    static CallRules callWithPremium(CallRules.Premium premium) {
        CallRules call = call();
        return new CallRules(
                call.id(),
                call.opensAt(),
                call.closesAt(),
                call.perimeter(),
                call.profilesAllowed(),
                call.minimum(),
                call.maximum(),
                call.budgetSharePercent(),
                premium,
                call.documentsAsked());
    }

    static ProjectSheet with(Presentation presentation) {
        return sheet().withPresentation(new Section<>(9, NOW, presentation));
    }

    static ProjectSheet with(Budget budget) {
        return sheet().withBudget(new Section<>(9, NOW, budget));
    }

    static ProjectSheet with(Alliance alliance) {
        return sheet().with(alliance, NOW);
    }
}
