package fr.fondationdesterritoires.platform.refusals;

import java.util.List;
import java.util.Map;

/**
 * Why an act was not done. Implement it with one sealed family per feature; the sentence for the reader is
 * {@code refusal.<code>} of the message files, with {@link #arguments()} filled in by name.
 */
public interface Refusal {

    /** Stable and in kebab-case, such as {@code stale-edit}: clients may rely on it. */
    String code();

    Kind kind();

    default Map<String, Object> arguments() {
        return Map.of();
    }

    /** The fields at fault, all of them at once. */
    default List<FieldFault> faults() {
        return List.of();
    }

    /** What the answer carries beside the sentence, such as the {@code current} state for a stale edit. */
    default Map<String, Object> details() {
        return Map.of();
    }

    /** The family of a refusal, which decides the HTTP status. */
    enum Kind {
        /** The request cannot be read. */
        BAD_REQUEST(400),
        /** The person may see the object, and not do this. */
        FORBIDDEN(403),
        /** It does not exist, or the person may not know that it does. */
        NOT_FOUND(404),
        /** A rule or the present state is in the way. */
        CONFLICT(409),
        /** Somebody else changed it in the meantime. */
        STALE(412),
        /** What was sent is readable and not acceptable. */
        INVALID(422),
        /** The version that the edit starts from was not said. */
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    static Refusal of(Kind kind, String code) {
        return new PlainRefusal(kind, code, Map.of(), List.of());
    }

    static Refusal of(Kind kind, String code, Map<String, Object> arguments) {
        return new PlainRefusal(kind, code, arguments, List.of());
    }

    static Refusal of(Kind kind, String code, List<FieldFault> faults) {
        return new PlainRefusal(kind, code, Map.of(), faults);
    }
}
