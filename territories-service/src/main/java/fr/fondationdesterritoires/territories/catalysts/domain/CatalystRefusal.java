package fr.fondationdesterritoires.territories.catalysts.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.List;
import java.util.Map;

/** Why an act on a catalyst is refused. */
public sealed interface CatalystRefusal extends Refusal {

    /** The refusals that need no further word. */
    enum Because implements CatalystRefusal {
        UNKNOWN_CATALYST("catalyst-not-found", Kind.NOT_FOUND),
        /** Only the foundation recognises catalysts. */
        ADMINISTRATOR_REQUIRED("foundation-admin-required", Kind.FORBIDDEN),
        ALREADY_RECOGNISED("catalyst-already-recognised", Kind.CONFLICT),
        /** As many projects as the catalyst said it can accompany. */
        AT_CAPACITY("catalyst-at-capacity", Kind.CONFLICT);

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

    record Invalid(List<FieldFault> faults) implements CatalystRefusal {
        @Override
        public String code() {
            return "catalyst-invalid";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The profile was changed since it was read. */
    record StaleEdit(Object current) implements CatalystRefusal {
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
            return Map.of("current", current);
        }
    }
}
