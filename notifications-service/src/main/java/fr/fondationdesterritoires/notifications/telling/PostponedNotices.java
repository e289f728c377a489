package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.notifications.telling.NoticeStore.Trouble;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows operators how many notices wait to be tried again, and why. */
@Component
class PostponedNotices {

    private static final Logger LOG = LoggerFactory.getLogger(PostponedNotices.class);

    private final NoticeStore notices;
    private volatile Map<Trouble, Long> figures = Map.of();

    PostponedNotices(NoticeStore notices, MeterRegistry meters) {
        this.notices = notices;
        for (Trouble trouble : Trouble.values()) {
            Gauge.builder("notices.postponed", () -> figures.getOrDefault(trouble, 0L))
                    .tag("trouble", trouble.name().toLowerCase(Locale.ROOT))
                    .description("Notices that wait to be tried again")
                    .register(meters);
        }
    }

    @Scheduled(fixedDelayString = "${notifications.telling.count-every:10s}")
    Mono<Void> count() {
        return Mono.defer(notices::postponed)
                .doOnNext(now -> figures = now)
                .then()
                .onErrorResume(away -> {
                    LOG.debug("The notices could not be counted", away);
                    return Mono.empty();
                });
    }
}
