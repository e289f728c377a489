package fr.fondationdesterritoires.funding;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Spring takes a blank id for none at all, and then fails on our side; to us it is an id that cannot be read. */
@ControllerAdvice
class StrictIds {

    @InitBinder
    void readIds(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new IdEditor());
    }

    private static final class IdEditor extends PropertyEditorSupport {
        @Override
        public void setAsText(String text) {
            setValue(UUID.fromString(text));
        }
    }
}
