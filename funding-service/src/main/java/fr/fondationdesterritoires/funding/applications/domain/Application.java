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

    /** What a fund manager said to let it through in spite of an unmet rule; kept for good. */
    Optional<Overrule> overruled();

    /** As it appears in lists and filters. */
    String stateName();

    /** The committee has spoken. */
    sealed interface Decided extends Application {
        UUID decision();
    }

    /** A submission that has just arrived and was not looked at. */
    record Received(Candidacy candidacy) implements Application {

        @Override
        public Optional<Overrule> overruled() {
            return Optional.empty();
        }

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
        public Optional<Overrule> overruled() {
            return Optional.empty();
        }

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
                case FUNDED -> new Funded(candidacy, overruled, decision);
                case WAITING_LIST -> new WaitingListed(candidacy, overruled, decision);
                case REFUSED -> new Refused(candidacy, overruled, decision);
                case DEFERRED -> new Deferred(candidacy, overruled, decision);
            };
        }
    }

    /** Decided: the fund supports it. */
    record Funded(Candidacy candidacy, Optional<Overrule> overruled, UUID decision) implements Decided {
        @Override
        public String stateName() {
            return "FUNDED";
        }
    }

    /** Decided: supported as soon as money comes free. */
    record WaitingListed(Candidacy candidacy, Optional<Overrule> overruled, UUID decision) implements Decided {
        @Override
        public String stateName() {
            return "WAITING_LIST";
        }
    }

    /** Decided: not supported. */
    record Refused(Candidacy candidacy, Optional<Overrule> overruled, UUID decision) implements Decided {
        @Override
        public String stateName() {
            return "REFUSED";
        }
    }

    /** Decided: put off (<i>ajourné</i>); a new round may follow. */
    record Deferred(Candidacy candidacy, Optional<Overrule> overruled, UUID decision) implements Decided {
        @Override
        public String stateName() {
            return "DEFERRED";
        }
    }

    /** Taken back by its lead. */
    record Withdrawn(Candidacy candidacy, Optional<Overrule> overruled, Instant at) implements Application {
        @Override
        public String stateName() {
            return "WITHDRAWN";
        }
    }

    /** The lead may take it back any time before the decision; a decided one stays as it is. */
    default Outcome<Withdrawn> withdraw(Instant at) {
        return switch (this) {
            case Received received -> Outcome.accepted(withdrawn(at));
            case Ineligible ineligible -> Outcome.accepted(withdrawn(at));
            case Eligible eligible -> Outcome.accepted(withdrawn(at));
            case UnderReview waiting -> Outcome.accepted(withdrawn(at));
            case InCommittee placed -> Outcome.accepted(withdrawn(at));
            case Deferred deferred -> Outcome.accepted(withdrawn(at));
            case Funded decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case WaitingListed decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case Refused decided -> Outcome.refused(ApplicationRefusal.ALREADY_DECIDED);
            case Withdrawn withdrawn -> Outcome.refused(ApplicationRefusal.WITHDRAWN);
        };
    }

    private Withdrawn withdrawn(Instant at) {
        return new Withdrawn(candidacy(), overruled(), at);
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
