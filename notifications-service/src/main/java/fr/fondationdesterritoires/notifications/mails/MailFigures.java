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
    CountedFigure mailsStopped() {
        // One person alone may wait because of their own server. The ids of messages follow the clock: a day's are few.
        return CountedFigure.of("mails.stopped", "For how long no mail has left, though two people wait for one", """
                        select coalesce(max(extract(epoch from now() - greatest(since, last_left))), 0) as value
                          from (select min(created_at) as since
                                  from delivery join message using (message_id)
                                 where state in ('WAITING', 'SENDING')
                                 group by person_id order by since offset 1 limit 1) second,
                               (select max(changed_at) as last_left from delivery
                                 where state = 'SENT' and message_id > uuidv7(interval '-1 day')) sent
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
