package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators and the foundation's direction see of applications. */
@Configuration(proxyBeanMethods = false)
class ApplicationFigures {

    @Bean
    CountedFigure applications() {
        return CountedFigure.by(
                "state",
                CountedFigure.words(Application.STATE_NAMES),
                "applications",
                "Applications by state",
                "select lower(state) as label, count(*) as value from application group by state");
    }
}
