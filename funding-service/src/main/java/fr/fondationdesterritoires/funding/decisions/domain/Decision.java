package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import java.time.Instant;
import java.util.Optional;

/** What the committee decided on an application; never edited. */
public record Decision(
        DecisionId id,
        ApplicationId application,
        BallotId ballot,
        BallotResult result,
        Award award,
        Optional<String> reasons,
        Instant at) {

    /** What follows from a result: the award only where it was carried, the reasons only where it was refused. */
    public static Decision of(
            DecisionId id,
            ApplicationId application,
            BallotId ballot,
            BallotResult result,
            Award moved,
            Optional<String> reasons,
            Instant at) {
        return switch (result.outcome()) {
            case FUNDED, WAITING_LIST -> new Decision(id, application, ballot, result, moved, Optional.empty(), at);
            case REFUSED -> new Decision(id, application, ballot, result, Award.NOTHING, reasons, at);
            case DEFERRED -> new Decision(id, application, ballot, result, Award.NOTHING, Optional.empty(), at);
        };
    }

    public DecisionOutcome outcome() {
        return result.outcome();
    }
}
