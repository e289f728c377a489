package fr.fondationdesterritoires.launcher.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The mailbox where every mail of the local platform lands, for people and for tests. */
@Controller
class MailboxController {

    private static final int PAGE = 50;

    private final Mails mails;

    MailboxController(Mails mails) {
        this.mails = mails;
    }

    @GetMapping("/mailbox")
    String list(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        var page = mails.newest(to.strip(), subject.strip(), before, PAGE + 1);
        model.addAttribute("mails", page.stream().limit(PAGE).toList());
        model.addAttribute("next", page.size() > PAGE ? page.get(PAGE - 1).id() : null);
        model.addAttribute("to", to);
        model.addAttribute("subject", subject);
        return "mailbox";
    }

    @GetMapping("/mailbox/{id}")
    String read(@PathVariable long id, Model model) {
        var mail = existing(id);
        model.addAttribute("mail", mail);
        model.addAttribute("pieces", Links.pieces(mail.text()));
        return "mail";
    }

    /** The mail as its reader would see it, in a page that may load and run nothing. */
    @GetMapping("/mailbox/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        var html = existing(id).html();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
                                + " sandbox allow-popups allow-popups-to-escape-sandbox"
                                + " allow-top-navigation-by-user-activation")
                .body(html == null ? "" : html);
    }

    @GetMapping("/mailbox/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        var raw = mails.raw(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(raw);
    }

    /** The same list for scripts, the newest first. */
    @GetMapping("/local/mails")
    @ResponseBody
    List<Mail> forScripts(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "100") int limit) {
        return mails.newest(to, subject, before, Math.clamp(limit, 1, 1000));
    }

    private Mail existing(long id) {
        return mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
