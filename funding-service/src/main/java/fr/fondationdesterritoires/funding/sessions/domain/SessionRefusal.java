package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.decisions.domain.Quorum;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Why something may not happen in a session. */
public sealed interface SessionRefusal extends Refusal {

    /** Too few members are there, or a college is missing. */
    record NoQuorum(Quorum quorum) implements SessionRefusal {
        @Override
        public String code() {
            return "no-quorum";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> arguments() {
            List<String> missing =
                    quorum.missingColleges().stream().map(College::name).toList();
            return Map.of("missingColleges", missing, "present", quorum.present(), "needed", quorum.needed());
        }
    }

    /** The time has not come for this member to open the session. */
    record TooEarlyToOpen(Instant from) implements SessionRefusal {
        @Override
        public String code() {
            return "too-early-to-open";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("from", from);
        }
    }

    /** Nobody is there yet: it would be counted without their coming. */
    record TooEarlyToAttend(Instant from) implements SessionRefusal {
        @Override
        public String code() {
            return "too-early-to-attend";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("from", from);
        }
    }

    /** Refusals without figures. */
    enum Simple implements SessionRefusal {
        SESSION_NOT_FOUND("session-not-found", Kind.NOT_FOUND),
        ITEM_NOT_FOUND("item-not-found", Kind.NOT_FOUND),
        SESSION_DATE_PAST("session-date-past", Kind.INVALID),
        NOBODY_IN_OFFICE("nobody-in-office", Kind.CONFLICT),
        SESSION_NOT_PLANNED("session-not-planned", Kind.CONFLICT),
        SESSION_NOT_CONVENED("session-not-convened", Kind.CONFLICT),
        SESSION_NOT_OPEN("session-not-open", Kind.CONFLICT),
        SESSION_CLOSED("session-closed", Kind.CONFLICT),
        AGENDA_EMPTY("agenda-empty", Kind.CONFLICT),
        AGENDA_FIXED("agenda-fixed", Kind.CONFLICT),
        STALE_EDIT("stale-edit", Kind.STALE),
        ORDER_NOT_THE_SAME_ITEMS("order-not-the-same-items", Kind.INVALID),
        HIDDEN_ITEM_MOVED("hidden-item-moved", Kind.CONFLICT),
        ITEM_TREATED_WITHOUT_YOU("item-treated-without-you", Kind.CONFLICT),
        NOT_A_MEMBER("not-a-member", Kind.FORBIDDEN),
        CHAIR_ONLY("chair-only", Kind.FORBIDDEN),
        CHAIR_OR_SECRETARY_ONLY("chair-or-secretary-only", Kind.FORBIDDEN),
        CO_CHAIR_ONLY("co-chair-only", Kind.FORBIDDEN),
        DECLARATION_REQUIRED("declaration-required", Kind.CONFLICT),
        ATTESTATION_REQUIRED("attestation-required", Kind.FORBIDDEN),
        TWO_EMPTY_COLLEGES("two-empty-colleges", Kind.CONFLICT),
        ANOTHER_BALLOT_OPEN("another-ballot-open", Kind.CONFLICT),
        BALLOT_ALREADY_OPEN("ballot-already-open", Kind.CONFLICT),
        BALLOT_NOT_OPEN("ballot-not-open", Kind.CONFLICT),
        BALLOT_STILL_OPEN("ballot-still-open", Kind.CONFLICT),
        ITEM_SETTLED("item-settled", Kind.CONFLICT),
        NO_VOTE("no-vote", Kind.FORBIDDEN),
        NOT_PRESENT_AT_OPENING("not-present-at-opening", Kind.CONFLICT),
        NOT_RECUSED_BY_DECLARATION("not-recused-by-declaration", Kind.CONFLICT),
        AMOUNT_NOT_POSITIVE("amount-not-positive", Kind.INVALID),
        AMOUNT_ABOVE_REQUEST("amount-above-request", Kind.INVALID),
        AMOUNT_ABOVE_CALL_MAXIMUM("amount-above-call-maximum", Kind.INVALID),
        MONEY_IS_LEFT("money-is-left", Kind.CONFLICT);

        private final String code;
        private final Kind kind;

        Simple(String code, Kind kind) {
            this.code = code;
            this.kind = kind;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
