package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of sessions: that somebody votes, never what. */
@Configuration(proxyBeanMethods = false)
class SessionFigures {

    @Bean
    CountedFigure ballotsOpen() {
        return CountedFigure.of("ballots.open", "Ballots that are open: no moment to restart anything", """
                select count(*) as value
                  from session, jsonb_array_elements(document #> '{agenda,items}') as item
                 where state = 'OPEN' and item #>> '{state,kind}' = 'VOTING'
                """);
    }
}
