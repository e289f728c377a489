package fr.fondationdesterritoires.launcher.identity;

import fr.fondationdesterritoires.launcher.Ports;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sign-up form. The e-mail counts as verified at once, and the page says so: proving an address is the real
 * provider's job, and every mail of a local platform lands in the same mailbox anyway.
 */
@Controller
class SignUpController {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final Ports ports;
    private final HttpSessionRequestCache interrupted = new HttpSessionRequestCache();

    SignUpController(Accounts accounts, Ports ports) {
        this.accounts = accounts;
        this.ports = ports;
    }

    @GetMapping("/signup")
    String page(Model model) {
        return form(model, new Filled("", "", ""), Map.of());
    }

    @PostMapping("/signup")
    @Nullable
    String signUp(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var filled = new Filled(name.strip(), email.strip(), password);
        var faults = faults(filled);
        if (faults.isEmpty()
                && accounts.signUp(filled.email, filled.name, password, locale.getLanguage())
                        .isEmpty()) {
            faults.put("email", "signup.email.taken");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, filled, faults);
        }
        request.login(filled.email, password);
        var before = interrupted.getRequest(request, response);
        response.sendRedirect(before == null ? ports.portalUrl() : before.getRedirectUrl());
        return null;
    }

    private static String form(Model model, Filled filled, Map<String, String> faults) {
        model.addAttribute("filled", filled);
        model.addAttribute("faults", faults);
        return "sign-up";
    }

    private static Map<String, String> faults(Filled filled) {
        var faults = new LinkedHashMap<String, String>();
        if (filled.name.length() < 2 || filled.name.length() > 120) {
            faults.put("name", "signup.name.fault");
        }
        if (filled.email.length() > 254 || !EMAIL.matcher(filled.email).matches()) {
            faults.put("email", "signup.email.fault");
        }
        if (filled.password.length() < SHORTEST_PASSWORD || filled.password.length() > 72) {
            faults.put("password", "signup.password.fault");
        }
        return faults;
    }

    /** What was typed; the password is not shown again. */
    record Filled(String name, String email, String password) {}
}
