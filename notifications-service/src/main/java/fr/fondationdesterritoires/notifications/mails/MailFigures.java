package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of mails. */
@Configuration(proxyBeanMethods = false)
class MailFigures {

    @Bean
    CountedFigure mails() {
        return CountedFigure.by(
                "state",
                Set.of("waiting", "sending", "sent", "failed"),
                "mails",
                "Mails by state",
                "select lower(state) as label, count(*) as value from delivery group by state");
    }

    @Bean
    CountedFigure mailsAge() {
        return CountedFigure.of("mails.age", "How long the oldest mail that did not leave has waited", """
                        select coalesce(extract(epoch from now() - min(created_at)), 0) as value
                          from delivery where state in ('WAITING', 'SENDING')
                        """)
                .in("seconds");
    }

    @Bean
    CountedFigure mailsOverdue() {
        return CountedFigure.of("mails.overdue", "For how long nobody tried to send a mail that is due", """
                        select coalesce(extract(epoch from now() - min(due_at)), 0) as value
                          from delivery where state in ('WAITING', 'SENDING') and due_at < now()
                        """)
                .in("seconds");
    }
}
