package fr.fondationdesterritoires.territories.opinions.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.List;

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
