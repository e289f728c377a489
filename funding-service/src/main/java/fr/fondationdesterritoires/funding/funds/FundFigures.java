package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each fund has received, and what of it is still free. Only staff make funds: there are never many. */
@Configuration(proxyBeanMethods = false)
class FundFigures {

    @Bean
    CountedFigure received() {
        return ofEachFund("funds.received", "What each fund has received", "received_cents");
    }

    @Bean
    CountedFigure left() {
        return ofEachFund(
                "funds.left",
                "What of it is neither committed nor reserved for an open ballot",
                "received_cents - reserved_cents - committed_cents");
    }

    private static CountedFigure ofEachFund(String name, String description, String cents) {
        return CountedFigure.by(
                        "fund",
                        Set.of(),
                        name,
                        description,
                        "select name as label, sum(" + cents + ") / 100.0 as value from fund group by name"
                                + " order by sum(received_cents) desc limit 50")
                .in("euros");
    }
}
