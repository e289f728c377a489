package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import java.util.List;
import org.springframework.core.codec.DecodingException;

/** A body that lacks what its record asks for, with all that is lacking. */
final class UnreadableBody extends DecodingException {

    private final transient List<FieldFault> faults;

    UnreadableBody(List<FieldFault> faults) {
        super("Required fields are missing");
        this.faults = faults;
    }

    List<FieldFault> faults() {
        return faults;
    }
}
