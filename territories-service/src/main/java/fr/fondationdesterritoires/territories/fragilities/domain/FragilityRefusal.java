package fr.fondationdesterritoires.territories.fragilities.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.List;

/** Why an import of an indicator is refused. */
public sealed interface FragilityRefusal extends Refusal {

    /** Only the foundation imports indicators. */
    record AdministratorRequired() implements FragilityRefusal {
        @Override
        public String code() {
            return "foundation-admin-required";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record Invalid(List<FieldFault> faults) implements FragilityRefusal {
        @Override
        public String code() {
            return "fragility-invalid";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
