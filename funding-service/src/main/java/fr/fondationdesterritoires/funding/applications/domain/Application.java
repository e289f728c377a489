package fr.fondationdesterritoires.funding.applications.domain;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One submission in one call; each state is a type, so that what is not allowed in it cannot be written. */
public sealed interface Application {

    /** Every name that {@link #stateName()} gives. */
    Set<String> STATE_NAMES = Set.of(
            "RECEIVED",
            "INELIGIBLE",
            "ELIGIBLE",
            "UNDER_REVIEW",
            "IN_COMMITTEE",
            "FUNDED",
            "WAITING_LIST",
            "REFUSED",
            "DEFERRED",
            "WITHDRAWN");

    Candidacy candidacy();

    /** As it appears in lists and filters. */
    String stateName();

    /** A submission that has just arrived and was not looked at. */
    record Received(Candidacy candidacy) implements Application {

        @Override
        public String stateName() {
            return "RECEIVED";
        }

        /** An unmet rule makes it ineligible; else it waits for the reviews that the call asks for, perhaps none. */
        public Application examine(int minimumReviews) {
            return candidacy.unmetRules().isEmpty()
                    ? admitted(candidacy, Optional.empty(), minimumReviews)
                    : new Ineligible(candidacy);
        }
    }

    /** Against a rule of eligibility, until a fund manager overrules. */
    record Ineligible(Candidacy candidacy) implements Application {

        @Override
        public String stateName() {
            return "INELIGIBLE";
        }

        public Application overrule(Overrule overrule, int minimumReviews) {
            return admitted(candidacy, Optional.of(overrule), minimumReviews);
        }
    }

    /** Ready for a committee. */
    record Eligible(Candidacy candidacy, Optional<Overrule> overruled) implements Application {

        @Override
        public String stateName() {
            return "ELIGIBLE";
        }

        public InCommittee place(Placement placement) {
            return new InCommittee(candidacy, overruled, placement);
        }
    }

    /** Waits for as many reviews as the call asks for. */
    record UnderReview(Candidacy candidacy, Optional<Overrule> overruled) implements Application {

        @Override
        public String stateName() {
            return "UNDER_REVIEW";
        }
    }

    /** On the agenda of a session. */
    record InCommittee(Candidacy candidacy, Optional<Overrule> overruled, Placement placement) implements Application {

        @Override
        public String stateName() {
            return "IN_COMMITTEE";
        }

        /** Taken off the agenda, or carried over: ready again. */
        public Eligible takeOff() {
            return new Eligible(candidacy, overruled);
        }

        public Application decide(DecisionOutcome outcome, UUID decision) {
            return switch (outcome) {
                case FUNDED -> new Funded(candidacy, decision);
                case WAITING_LIST -> new WaitingListed(candidacy, decision);
                case REFUSED -> new Refused(candidacy, decision);
                case DEFERRED -> new Deferred(candidacy, decision);
            };
        }
    }

    /** Decided: the fund supports it. */
    record Funded(Candidacy candidacy, UUID decision) implements Application {
        @Override
        public String stateName() {
            return "FUNDED";
        }
    }

    /** Decided: supported as soon as money comes free. */
    record WaitingListed(Candidacy candidacy, UUID decision) implements Application {
        @Override
        public String stateName() {
            return "WAITING_LIST";
        }
    }

    /** Decided: not supported. */
    record Refused(Candidacy candidacy, UUID decision) implements Application {
        @Override
        public String stateName() {
            return "REFUSED";
        }
    }

    /** Decided: put off (<i>ajourné</i>); a new round may follow. */
    record Deferred(Candidacy candidacy, UUID decision) implements Application {
        @Override
        public String stateName() {
            return "DEFERRED";
        }
    }

    /** Taken back by its lead. */
    record Withdrawn(Candidacy candidacy, Instant at) implements Application {
        @Override
        public String stateName() {
            return "WITHDRAWN";
        }
    }

    /** The lead may take it back any time before the decision; a decided one stays as it is. */
    default Outcome<Withdrawn> withdraw(Instant at) {
        return switch (this) {
            case Received received -> Outcome.accepted(new Withdrawn(received.candidacy(), at));
            case Ineligible ineligible -> Outcome.accepted(new Withdrawn(ineligible.candidacy(), at));
            case Eligible eligible -> Outcome.accepted(new Withdrawn(eligible.candidacy(), at));
            case UnderReview waiting -> Outcome.accepted(new Withdrawn(waiting.candidacy(), at));
            case InCommittee placed -> Outcome.accepted(new Withdrawn(placed.candidacy(), at));
            case Deferred deferred -> Outcome.accepted(new Withdrawn(deferred.candidacy(), at));
            case Funded decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case WaitingListed decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case Refused decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case Withdrawn withdrawn -> Outcome.refused(ApplicationRefusal.WITHDRAWN);
        };
    }

    /** Whether a later submission opens a new round of this application. */
    default boolean takesNewRound(int round) {
        return round > candidacy().round()
                && switch (this) {
                    case Received received -> true;
                    case Ineligible ineligible -> true;
                    case Eligible eligible -> true;
                    case UnderReview waiting -> true;
                    case Deferred deferred -> true;
                    case InCommittee placed -> false;
                    case Funded decided -> false;
                    case WaitingListed decided -> false;
                    case Refused decided -> false;
                    case Withdrawn withdrawn -> true;
                };
    }

    private static Application admitted(Candidacy candidacy, Optional<Overrule> overruled, int minimumReviews) {
        return minimumReviews == 0 ? new Eligible(candidacy, overruled) : new UnderReview(candidacy, overruled);
    }
}
