package fr.fondationdesterritoires.launcher.identity;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, with the demo people one click away. */
@Controller
class SignInController {

    private final DemoPeople people;

    SignInController(DemoPeople people) {
        this.people = people;
    }

    @GetMapping("/login")
    String page(Model model) {
        model.addAttribute("groups", DemoPerson.Group.values());
        model.addAttribute("people", people);
        model.addAttribute("password", DemoPeople.PASSWORD);
        return "sign-in";
    }
}
