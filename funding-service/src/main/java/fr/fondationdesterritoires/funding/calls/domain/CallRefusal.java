package fr.fondationdesterritoires.funding.calls.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.List;

/** Why a call cannot be drafted or published so. */
public sealed interface CallRefusal extends Refusal {

    /** The terms break rules, each told with its field. */
    record TermsAtFault(List<FieldFault> faults) implements CallRefusal {
        @Override
        public String code() {
            return "call-terms-invalid";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Refusals without fields. */
    enum Simple implements CallRefusal {
        CALL_PUBLISHED("call-published", Kind.CONFLICT),
        CALL_ALREADY_CLOSED("call-already-closed", Kind.CONFLICT),
        STALE_EDIT("stale-edit", Kind.STALE);

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
