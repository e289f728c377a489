package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an alliance wants to do, in one of the states of its life. */
public sealed interface Project {

    int LONGEST_REASON = 2000;

    ProjectSheet sheet();

    /** The same state, saying something else. */
    Project with(ProjectSheet sheet);

    /** A project that was submitted at least once. */
    sealed interface HandedIn extends Project {
        Receipt receipt();
    }

    /** A project whose committee has spoken. */
    sealed interface Decided extends HandedIn {
        Decision decision();
    }

    record Draft(ProjectSheet sheet) implements Project {
        @Override
        public Draft with(ProjectSheet next) {
            return new Draft(next);
        }
    }

    record Submitted(ProjectSheet sheet, Receipt receipt) implements HandedIn {
        @Override
        public Submitted with(ProjectSheet next) {
            return new Submitted(next, receipt);
        }
    }

    record UnderReview(ProjectSheet sheet, Receipt receipt, ApplicationId application) implements HandedIn {
        @Override
        public UnderReview with(ProjectSheet next) {
            return new UnderReview(next, receipt, application);
        }
    }

    /** Some rules are unmet and no fund manager has overruled them. */
    record Ineligible(ProjectSheet sheet, Receipt receipt, ApplicationId application, List<EligibilityRule> unmet)
            implements HandedIn {
        public Ineligible {
            unmet = List.copyOf(unmet);
        }

        @Override
        public Ineligible with(ProjectSheet next) {
            return new Ineligible(next, receipt, application, unmet);
        }
    }

    /** On the agenda of a session that starts at that instant. */
    record InCommittee(ProjectSheet sheet, Receipt receipt, ApplicationId application, Instant sessionAt)
            implements HandedIn {
        @Override
        public InCommittee with(ProjectSheet next) {
            return new InCommittee(next, receipt, application, sessionAt);
        }
    }

    record Funded(ProjectSheet sheet, Receipt receipt, Decision decision) implements Decided {
        @Override
        public Funded with(ProjectSheet next) {
            return new Funded(next, receipt, decision);
        }
    }

    record WaitingListed(ProjectSheet sheet, Receipt receipt, Decision decision) implements Decided {
        @Override
        public WaitingListed with(ProjectSheet next) {
            return new WaitingListed(next, receipt, decision);
        }
    }

    record Refused(ProjectSheet sheet, Receipt receipt, Decision decision) implements Decided {
        @Override
        public Refused with(ProjectSheet next) {
            return new Refused(next, receipt, decision);
        }
    }

    record Deferred(ProjectSheet sheet, Receipt receipt, Decision decision) implements Decided {
        @Override
        public Deferred with(ProjectSheet next) {
            return new Deferred(next, receipt, decision);
        }
    }

    /** {@code by} is missing where it was not kept yet. */
    record Withdrawn(ProjectSheet sheet, Receipt receipt, Optional<String> reason, Optional<PersonId> by, Instant at)
            implements HandedIn {
        @Override
        public Withdrawn with(ProjectSheet next) {
            return new Withdrawn(next, receipt, reason, by, at);
        }
    }

    /** The decision on a draft, or a refusal once it was submitted. */
    default Outcome<Change> change(Function<Draft, Outcome<ProjectEvent>> decision) {
        return this instanceof Draft draft
                ? decision.apply(draft).map(event -> new Change.Made(this, event))
                : Outcome.refused(Because.ALREADY_SUBMITTED);
    }

    /** The lead takes the dossier back, any time before the decision. */
    default Outcome<ProjectEvent> withdraw(@Nullable String reason, PersonId by, Instant at) {
        return switch (this) {
            case Draft _ -> Outcome.refused(Because.NOT_SUBMITTED);
            case Submitted project -> withdrawn(project, reason, by, at);
            case UnderReview project -> withdrawn(project, reason, by, at);
            case Ineligible project -> withdrawn(project, reason, by, at);
            case InCommittee project -> withdrawn(project, reason, by, at);
            case Deferred project -> withdrawn(project, reason, by, at);
            case Funded _, WaitingListed _, Refused _ -> Outcome.refused(Because.ALREADY_DECIDED);
            case Withdrawn _ -> Outcome.refused(Because.ALREADY_WITHDRAWN);
        };
    }

    private static Outcome<ProjectEvent> withdrawn(HandedIn project, @Nullable String reason, PersonId by, Instant at) {
        Checks checks = new Checks();
        String checked = checks.optional("reason", reason, LONGEST_REASON);
        Optional<String> given = Optional.of(checked).filter(text -> !text.isEmpty());
        return checks.outcome(
                () -> new ProjectEvent.Withdrawn(project.receipt().call(), given, by, at), ProjectRefusal.Invalid::new);
    }
}
