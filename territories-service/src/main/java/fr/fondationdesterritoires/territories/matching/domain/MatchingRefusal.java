package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.List;

/** Why an act on a match is refused. */
public sealed interface MatchingRefusal extends Refusal {

    /** The refusals that need no further word. */
    enum Because implements MatchingRefusal {
        /** No such match, or not one that the person may know of. */
        UNKNOWN_MATCH("match-not-found", Kind.NOT_FOUND),
        UNKNOWN_PROJECT("project-not-found", Kind.NOT_FOUND),
        FILTER_REQUIRED("match-filter-required", Kind.BAD_REQUEST),
        ANSWER_TOO_LATE("match-answer-too-late", Kind.CONFLICT),
        /** Answered otherwise, or no longer of use. */
        MATCH_CLOSED("match-closed", Kind.CONFLICT),
        /** The catalyst joined the alliance since being asked. */
        PART_OF_ALLIANCE("catalyst-part-of-alliance", Kind.CONFLICT);

        private final String code;
        private final Kind kind;

        Because(String code, Kind kind) {
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

    record Invalid(List<FieldFault> faults) implements MatchingRefusal {
        @Override
        public String code() {
            return "match-answer-invalid";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
