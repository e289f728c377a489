package fr.fondationdesterritoires.launcher.startpage;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoPerson;
import fr.fondationdesterritoires.launcher.parts.Parts;
import fr.fondationdesterritoires.launcher.parts.PrometheusPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page to open: where everything is, and as whom to try it. */
@Controller
class StartPageController {

    private final Parts parts;
    private final DemoPeople people;

    StartPageController(Parts parts, DemoPeople people) {
        this.parts = parts;
        this.people = people;
    }

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute("parts", parts.all());
        parts.named(PrometheusPart.NAME).ifPresent(observer -> model.addAttribute("prometheus", observer.address()));
        model.addAttribute("groups", DemoPerson.Group.values());
        model.addAttribute("people", people);
        model.addAttribute("password", DemoPeople.PASSWORD);
        return "start";
    }
}
