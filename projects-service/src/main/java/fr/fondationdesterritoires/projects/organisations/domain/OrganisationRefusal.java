package fr.fondationdesterritoires.projects.organisations.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.List;

/** Why an act on an organisation is refused. */
public sealed interface OrganisationRefusal extends Refusal {

    record Unknown() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisation-not-found";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record Invalid(List<FieldFault> faults) implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisation-invalid";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The SIRET or the RNA number is another organisation's. */
    record AlreadyRegistered() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisation-already-registered";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record OwnerRequired() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisation-owner-required";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Somebody else changed it meanwhile; {@code current} is how it stands. */
    record StaleEdit(Organisation current) implements OrganisationRefusal {
        @Override
        public String code() {
            return "stale-edit";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }
}
