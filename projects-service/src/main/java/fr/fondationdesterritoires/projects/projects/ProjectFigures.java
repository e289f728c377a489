package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import fr.fondationdesterritoires.projects.projects.domain.ProjectState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators and the foundation's direction see of dossiers. */
@Configuration(proxyBeanMethods = false)
class ProjectFigures {

    @Bean
    CountedFigure projects() {
        return CountedFigure.by(
                "state",
                CountedFigure.words(ProjectState.values()),
                "projects",
                "Projects by state; those in draft are the drafts",
                "select lower(state) as label, count(*) as value from projects group by state");
    }

    /** They are never deleted, so this only grows. */
    @Bean
    CountedFigure submissions() {
        return CountedFigure.of("submissions", "Submissions ever made", "select count(*) as value from submissions");
    }
}
