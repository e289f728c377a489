package fr.fondationdesterritoires.platform.refusals;

import java.util.List;
import java.util.Map;

record PlainRefusal(Kind kind, String code, Map<String, Object> arguments, List<FieldFault> faults) implements Refusal {

    PlainRefusal {
        arguments = Map.copyOf(arguments);
        faults = List.copyOf(faults);
    }
}
