package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.territories.Submissions.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.territories.catalysts.Catalysts;
import fr.fondationdesterritoires.territories.organisations.Organisations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ExpiringAnswersTests extends MatchingService {

    @Autowired
    private ExpireAnswers expireAnswers;

    @Autowired
    private MatchingStore store;

    @Autowired
    private MatchingChanges changes;

    @Autowired
    private MatchingProperties properties;

    @Autowired
    private Catalysts catalysts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TransactionalOperator transaction;

    @Test
    void after_ten_days_the_next_is_asked() {
        Recognised ines = recognise(Catalyst.named("Inès").on(3, 11));
        Recognised marc = recognise(Catalyst.named("Marc"));
        deliver(project("Cuisine partagée"));
        CatalystAsked asked = only(CatalystAsked.class);
        letTimePass(asked.projectId());
        refused(post(ines.person(), "/api/matches/" + asked.matchId() + "/acceptance"), 409, "match-answer-too-late");
        expireAnswers.run().block();
        assertThat(only(CatalystDeclined.class).expired()).isTrue();
        assertThat(states(asked.projectId())).containsExactly("EXPIRED", "ASKED");
        assertThat(events.published(CatalystAsked.class).getLast().catalystId()).isEqualTo(marc.id());
    }

    @Test
    void the_days_go_by_while_the_service_runs() {
        exists(Catalyst.named("Inès"));
        ProjectSubmitted project = project("Cuisine partagée");
        deliver(project);
        Instant asked = only(CatalystAsked.class).askedAt();
        SettableClock clock = new SettableClock(asked);
        Mono<Void> subscribedAtEachTick = new ExpireAnswers(
                        store, new MatchingSearches(catalysts, organisations, properties, clock), changes, transaction)
                .run();

        subscribedAtEachTick.block();
        assertThat(states(project.projectId())).containsExactly("ASKED");

        clock.set(asked.plus(Duration.ofDays(10)).plusSeconds(1));
        subscribedAtEachTick.block();
        assertThat(states(project.projectId())).containsExactly("EXPIRED");
    }

    @Test
    void before_that_nothing_happens() {
        exists(Catalyst.named("Inès"));
        deliver(project("Cuisine partagée"));
        expireAnswers.run().block();
        assertThat(events.published(CatalystDeclined.class)).isEmpty();
    }

    @Test
    void several_instances_that_look_at_once_act_once() {
        exists(Catalyst.named("Inès"));
        exists(Catalyst.named("Marc"));
        List<UUID> projects = Stream.of("Un", "Deux", "Trois")
                .map(title -> {
                    ProjectSubmitted project = project(title);
                    deliver(project);
                    letTimePass(project.projectId());
                    return project.projectId();
                })
                .toList();
        Flux.range(0, 4)
                .flatMap(instance -> expireAnswers.run().subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        expireAnswers.run().block();
        assertThat(events.published(CatalystDeclined.class)).hasSize(3);
        assertThat(projects).allSatisfy(project -> assertThat(states(project)).containsExactly("EXPIRED", "ASKED"));
    }

    @Test
    void one_project_that_fails_does_not_hold_up_the_others() {
        exists(Catalyst.named("Inès"));
        ProjectSubmitted broken = project("Cassé");
        ProjectSubmitted fine = project("Sain");
        deliver(broken);
        deliver(fine);
        letTimePass(broken.projectId());
        letTimePass(fine.projectId());
        run("update matchings set territories = '{nowhere}' where project_id = '" + broken.projectId() + "'");
        expireAnswers.run().block();
        assertThat(states(fine.projectId())).containsExactly("EXPIRED");
        assertThat(states(broken.projectId())).containsExactly("ASKED");
    }

    /** Time that passes when a test says so. */
    private static final class SettableClock extends Clock {

        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
