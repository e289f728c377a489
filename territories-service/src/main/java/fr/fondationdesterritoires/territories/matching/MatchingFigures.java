package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators and the foundation's direction see of the search for a catalyst. */
@Configuration(proxyBeanMethods = false)
class MatchingFigures {

    /** Accepted, declined and expired ones stay: they are the answers. */
    @Bean
    CountedFigure matches() {
        return CountedFigure.by(
                "state",
                CountedFigure.words(MatchColumns.State.values()),
                "matches",
                "Catalysts proposed for a project, by what came of it",
                "select lower(state) as label, count(*) as value from matches group by state");
    }

    @Bean
    CountedFigure answersOverdue() {
        return CountedFigure.of("answers.overdue", "For how long the end of a catalyst's time was not acted on", """
                        select coalesce(extract(epoch from now() - min(due_at)), 0) as value
                          from matchings where due_at < now()
                        """)
                .in("seconds");
    }
}
