package fr.fondationdesterritoires.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The catalysts proposed for a project, as the fund manager sees them. */
final class Matches {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Matches() {}

    /** None as long as the submission has not reached the territories. */
    static List<JsonNode> of(Platform platform, String project) {
        Api.Answer answer = platform.as(Dossiers.FUND_MANAGER).get("/api/matches?limit=100&projectId=" + project);
        return answer.status() == 404
                ? List.of()
                : StreamSupport.stream(answer.expect(200).body().path("items").spliterator(), false)
                        .toList();
    }

    /** The one being asked, as soon as it is one wanted and their name is known: it leads back to the person. */
    static JsonNode asked(Platform platform, String project, Predicate<JsonNode> wanted) {
        return await().atMost(SOON)
                .until(
                        () -> of(platform, project).stream()
                                .filter(match -> match.path("state").asString().equals("ASKED"))
                                .filter(match -> match.path("catalyst").hasNonNull("name"))
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The demonstration person behind a match. */
    static String person(JsonNode match) {
        return KnownPeople.keyOf(match.path("catalyst").path("name").asString());
    }
}
