package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The charter: anyone may read it, the lead signs it here, partners when they confirm their part. */
@RestController
@RequestMapping("/api")
class CharterController {

    record SignatureBody(String charterVersion) {}

    private final Charter charter;
    private final SignCharter signCharter;

    CharterController(Charter charter, SignCharter signCharter) {
        this.charter = charter;
        this.signCharter = signCharter;
    }

    @GetMapping("/charter")
    Mono<Charter.Text> read(Locale locale) {
        return Mono.fromSupplier(() -> charter.in(locale));
    }

    @PostMapping("/projects/{projectId}/charter-signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> sign(@PathVariable UUID projectId, CurrentPerson person, @RequestBody SignatureBody body) {
        return signCharter
                .sign(new ProjectId(projectId), body.charterVersion(), new PersonId(person.id()))
                .then();
    }
}
