package fr.fondationdesterritoires.platform.refusals;

import java.util.Map;

/**
 * One field at fault.
 *
 * @param field path in the request, such as {@code expenses[2].amountCents}
 * @param code says what is wrong; its sentence is {@code fault.<code>} of the message files
 * @param arguments filled into the sentence by name
 */
public record FieldFault(String field, String code, Map<String, Object> arguments) {

    public FieldFault {
        arguments = Map.copyOf(arguments);
    }

    public FieldFault(String field, String code) {
        this(field, code, Map.of());
    }
}
