package fr.fondationdesterritoires.projects;

import fr.fondationdesterritoires.platform.web.BodyLimit;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import fr.fondationdesterritoires.reference.TerritoryReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.unit.DataSize;

/**
 * Organisations, projects, their alliances, submissions and timelines; with {@code first-administrator} and an e-mail
 * address, makes the first foundation administrator instead.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
@ConfigurationPropertiesScan
public class ProjectsServiceApplication {

    private static final String FIRST_ADMINISTRATOR = "first-administrator";

    public static void main(String[] arguments) {
        if (arguments.length > 0 && FIRST_ADMINISTRATOR.equals(arguments[0])) {
            String email = arguments.length == 2 ? arguments[1] : "";
            System.exit(SpringApplication.exit(
                    SpringApplication.run(ProjectsServiceApplication.class, firstAdministrator(email))));
        }
        SpringApplication.run(ProjectsServiceApplication.class, arguments);
    }

    /** Beside the service that runs: on ports that nobody knows, leaving events to be relayed by it. */
    private static String[] firstAdministrator(String email) {
        return new String[] {
            "--projects.first-administrator=" + email,
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--management.server.address=127.0.0.1",
            "--management.server.port=0",
            "--platform.outbox.relay=false",
            "--platform.inbox.listen=false",
            "--logging.level.root=error"
        };
    }

    /** Read at start, so that no request waits for it. */
    @Bean
    TerritoryReference territoryReference() {
        return TerritoryReference.load();
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                "/api/organisations",
                "/api/organisations/{organisationId}",
                "/api/charter",
                "/api/invitations/{invitationId}",
                "/api/catalogue",
                "/api/catalogue/{projectId}");
    }

    @Bean
    BodyLimit documentLimit() {
        return new BodyLimit("/api/projects/{projectId}/documents/{kind}", DataSize.ofMegabytes(5));
    }
}
