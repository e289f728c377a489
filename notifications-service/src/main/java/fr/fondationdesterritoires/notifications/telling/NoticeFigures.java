package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.notifications.telling.NoticeStore.Trouble;
import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of those who are to be told. */
@Configuration(proxyBeanMethods = false)
class NoticeFigures {

    @Bean
    CountedFigure noticesPostponed() {
        return CountedFigure.by(
                "trouble",
                CountedFigure.words(Trouble.values()),
                "notices.postponed",
                "Notices that wait to be tried again, and why",
                """
                select lower(trouble) as label, count(*) as value
                  from notice where trouble is not null group by trouble
                """);
    }

    @Bean
    CountedFigure noticesOverdue() {
        return CountedFigure.of("notices.overdue", "For how long a notice that is due was not taken up", """
                        select coalesce(extract(epoch from now() - min(due_at)), 0) as value
                          from notice where due_at < now()
                        """)
                .in("seconds");
    }
}
