package fr.fondationdesterritoires.launcher.startpage;

import fr.fondationdesterritoires.launcher.Ports;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows. */
@ControllerAdvice
class EveryPage {

    private final Ports ports;

    EveryPage(Ports ports) {
        this.ports = ports;
    }

    @ModelAttribute("portalUrl")
    String portalUrl() {
        return ports.portalUrl();
    }
}
