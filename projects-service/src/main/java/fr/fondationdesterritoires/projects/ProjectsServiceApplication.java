package fr.fondationdesterritoires.projects;

import fr.fondationdesterritoires.platform.web.BodyLimit;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import fr.fondationdesterritoires.reference.TerritoryReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;

/** Organisations, projects, their alliances, submissions and timelines. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ProjectsServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProjectsServiceApplication.class, arguments);
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
