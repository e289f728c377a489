package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import java.time.Instant;
import java.util.List;

/** What became of a project's application, told by funding-service, and where it leads the project. */
public final class Application {

    /** Something that happened to the application. */
    public sealed interface Fact {}

    public record Received(ApplicationId application, boolean eligible, List<EligibilityRule> unmet) implements Fact {}

    public record Overruled(ApplicationId application) implements Fact {}

    public record PlacedOnAgenda(ApplicationId application, Instant sessionAt) implements Fact {}

    /** Taken off an agenda undecided: it waits for another session. */
    public record TakenOffAgenda(ApplicationId application) implements Fact {}

    public record DecisionTaken(Decision decision) implements Fact {}

    /** The lead's withdrawal came after this decision, which stands. */
    public record WithdrawalRefused(Decision decision) implements Fact {}

    private Application() {}

    /** The project after that fact. A draft has no application; what was withdrawn stays so, unless it was too late. */
    public static Project follow(Project project, Fact fact) {
        return switch (project) {
            case Project.Draft draft -> draft;
            case Project.Withdrawn withdrawn ->
                fact instanceof WithdrawalRefused ? follow((Project.HandedIn) withdrawn, fact) : withdrawn;
            case Project.HandedIn handedIn -> follow(handedIn, fact);
        };
    }

    private static Project follow(Project.HandedIn project, Fact fact) {
        ProjectSheet sheet = project.sheet();
        Receipt receipt = project.receipt();
        return switch (fact) {
            case Received(ApplicationId id, boolean eligible, List<EligibilityRule> unmet) ->
                eligible
                        ? new Project.UnderReview(sheet, receipt, id)
                        : new Project.Ineligible(sheet, receipt, id, unmet);
            case Overruled(ApplicationId id) -> new Project.UnderReview(sheet, receipt, id);
            case PlacedOnAgenda(ApplicationId id, Instant at) -> new Project.InCommittee(sheet, receipt, id, at);
            case TakenOffAgenda(ApplicationId id) ->
                project instanceof Project.InCommittee ? new Project.UnderReview(sheet, receipt, id) : project;
            case DecisionTaken(Decision decision) -> decided(sheet, receipt, decision);
            case WithdrawalRefused(Decision decision) -> decided(sheet, receipt, decision);
        };
    }

    private static Project decided(ProjectSheet sheet, Receipt receipt, Decision decision) {
        return switch (decision.outcome()) {
            case FUNDED -> new Project.Funded(sheet, receipt, decision);
            case WAITING_LIST -> new Project.WaitingListed(sheet, receipt, decision);
            case REFUSED -> new Project.Refused(sheet, receipt, decision);
            case DEFERRED -> new Project.Deferred(sheet, receipt, decision);
        };
    }
}
