package fr.fondationdesterritoires.projects.projects;

import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The charter, for everyone to read before they sign it. */
@RestController
@RequestMapping("/api/charter")
class CharterController {

    private final Charter charter;

    CharterController(Charter charter) {
        this.charter = charter;
    }

    @GetMapping
    Mono<Charter.Text> read(Locale locale) {
        return Mono.fromSupplier(() -> charter.in(locale));
    }
}
