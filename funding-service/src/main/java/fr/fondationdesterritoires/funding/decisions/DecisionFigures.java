package fr.fondationdesterritoires.funding.decisions;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long applicants wait for a decision. */
@Configuration(proxyBeanMethods = false)
class DecisionFigures {

    /**
     * The buckets of a histogram ({@code le} in days, each counting those before it) over the decisions of a year. From
     * the rows, not from a timer: a timer forgets with its process, and a year is longer than metrics are kept.
     */
    @Bean
    CountedFigure decisionDelays() {
        return CountedFigure.by(
                        "le",
                        Set.of(),
                        "decisions.delay",
                        "Decisions of the last 365 days, by days since the submission at most",
                        """
                        with delays as (
                            select extract(epoch from d.decided_at - s.submitted_at) / 86400 as days
                              from decision d
                              join application s using (application_id)
                             where d.decided_at > now() - interval '365 days')
                        select bucket.label, count(delays.days) as value
                          from (values ('1', 1), ('7', 7), ('14', 14), ('30', 30), ('45', 45), ('60', 60), ('90', 90),
                                       ('120', 120), ('180', 180), ('365', 365), ('+Inf', null)) as bucket (label, days)
                          left join delays on bucket.days is null or delays.days <= bucket.days
                         group by bucket.label
                        """)
                .in("days");
    }
}
