package fr.fondationdesterritoires.funding.calls.domain;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;

/** A call for projects: drafted, then published for good. */
public sealed interface Call {

    CallId id();

    CallTerms terms();

    CallState stateAt(Instant now);

    /** Terms that may still change; nobody but fund managers sees them. */
    record Draft(CallId id, CallTerms terms) implements Call {

        @Override
        public CallState stateAt(Instant now) {
            return CallState.DRAFT;
        }

        public Draft with(CallTerms changed) {
            return new Draft(id, changed);
        }

        /** Makes the terms public; a call that would be over already is refused. */
        public Outcome<Published> publish(Instant now) {
            return terms.window().isBefore(now)
                    ? Outcome.refused(CallRefusal.Simple.CALL_ALREADY_CLOSED)
                    : Outcome.accepted(new Published(id, terms, now));
        }
    }

    /** Terms that applicants rely on. */
    record Published(CallId id, CallTerms terms, Instant publishedAt) implements Call {

        @Override
        public CallState stateAt(Instant now) {
            if (terms.window().isAhead(now)) {
                return CallState.UPCOMING;
            }
            return terms.window().isBefore(now) ? CallState.CLOSED : CallState.OPEN;
        }
    }
}
