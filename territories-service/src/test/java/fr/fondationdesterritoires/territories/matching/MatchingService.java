package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.territories.Submissions.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.territories.RunningService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The running service, with what tests of matching ask of it. */
abstract class MatchingService extends RunningService {

    protected static ProjectWithdrawn withdrawn(ProjectSubmitted project) {
        return new ProjectWithdrawn(project.projectId(), project.callId(), null, Instant.parse("2026-11-23T11:00:00Z"));
    }

    protected <E extends PublishedEvent> E only(Class<E> type) {
        List<E> published = events.published(type);
        assertThat(published).hasSize(1);
        return published.getFirst();
    }

    protected List<Integer> atOnce(Stream<UUID> matches, TestPerson person) {
        List<Integer> answers = Flux.fromStream(matches)
                .flatMap(
                        match ->
                                Mono.fromCallable(() -> accept(match, person)).subscribeOn(Schedulers.boundedElastic()),
                        16)
                .collectList()
                .block();
        return Objects.requireNonNull(answers);
    }

    protected int accept(UUID match, TestPerson person) {
        WebTestClient.ResponseSpec answer = post(person, "/api/matches/" + match + "/acceptance");
        return answer.expectBody(String.class).returnResult().getStatus().value();
    }

    protected void letTimePass(UUID project) {
        run("update matches set answer_by = now() - interval '1 second' where state = 'ASKED' and project_id = '"
                + project + "'");
        run("update matchings set due_at = now() - interval '1 second' where due_at is not null and project_id = '"
                + project + "'");
    }

    protected void run(String sql) {
        database.sql(sql).then().block();
    }

    protected int taken(Recognised catalyst) {
        Integer taken = database.sql("select taken from catalysts where catalyst_id = :id")
                .bind("id", catalyst.id())
                .mapValue(Integer.class)
                .one()
                .block();
        return Objects.requireNonNull(taken);
    }

    protected List<String> states(UUID project) {
        List<String> states = database.sql("select state from matches where project_id = :project order by position")
                .bind("project", project)
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        return Objects.requireNonNull(states);
    }

    protected Map<?, ?> page(TestPerson person, String path) {
        Map<?, ?> body = get(person, path).expectBody(Map.class).returnResult().getResponseBody();
        return Objects.requireNonNull(body);
    }

    protected static List<?> items(Map<?, ?> page) {
        return (List<?>) Objects.requireNonNull(page.get("items"));
    }
}
