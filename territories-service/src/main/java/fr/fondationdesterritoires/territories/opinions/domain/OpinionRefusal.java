package fr.fondationdesterritoires.territories.opinions.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.List;
import java.util.Map;

/** Why a local opinion is refused. */
public sealed interface OpinionRefusal extends Refusal {

    /** The catalyst was asked, but does not accompany the project. */
    record NotAccompanying() implements OpinionRefusal {
        @Override
        public String code() {
            return "opinion-needs-acceptance";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** The committee has decided. */
    record TooLate() implements OpinionRefusal {
        @Override
        public String code() {
            return "opinion-after-decision";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** An opinion was given already, and its author does not say to have read it. */
    record VersionRequired() implements OpinionRefusal {
        @Override
        public String code() {
            return "if-match-required";
        }

        @Override
        public Kind kind() {
            return Kind.PRECONDITION_REQUIRED;
        }
    }

    /** A version is said to have been read, and no opinion was given yet. */
    record NoneToChange() implements OpinionRefusal {
        @Override
        public String code() {
            return "opinion-none-to-change";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** The opinion was changed since it was read. */
    record StaleEdit(GivenOpinion current) implements OpinionRefusal {
        @Override
        public String code() {
            return "stale-edit";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "current",
                    Map.of(
                            "verdict", current.opinion().verdict(),
                            "reasons", current.opinion().reasons(),
                            "givenAt", current.givenAt(),
                            "version", current.version()));
        }
    }

    record Invalid(List<FieldFault> faults) implements OpinionRefusal {
        @Override
        public String code() {
            return "opinion-invalid";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
