package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.platform.web.Sentences;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code java -jar projects-service.jar first-administrator EMAIL}: ends with 0 once done, with 1 where refused. */
@Component
@ConditionalOnProperty("projects.first-administrator")
class FirstAdministratorCommand implements CommandLineRunner, ExitCodeGenerator {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AppointFirstAdministrator appointing;
    private final Sentences sentences;
    private final String email;
    private int exitCode = 1;

    FirstAdministratorCommand(
            AppointFirstAdministrator appointing,
            Sentences sentences,
            @Value("${projects.first-administrator}") String email) {
        this.appointing = appointing;
        this.sentences = sentences;
        this.email = email;
    }

    @Override
    public void run(String... arguments) {
        System.out.println(Mono.justOrEmpty(EmailAddress.parse(email))
                .switchIfEmpty(Refusals.notFound("account"))
                .flatMap(appointing::appoint)
                .then(Mono.fromCallable(this::appointed))
                .onErrorResume(RefusalException.class, refused -> Mono.just(said(refused)))
                .block(PATIENCE));
    }

    private String appointed() {
        exitCode = 0;
        return sentences.say("first-administrator.appointed", Map.of(), Locale.ENGLISH);
    }

    private String said(RefusalException refused) {
        return sentences.say(
                "refusal." + refused.refusal().code(), refused.refusal().arguments(), Locale.ENGLISH);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
