package fr.fondationdesterritoires.launcher.demo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What follows a submission: acts of the fund manager and of catalysts, once the dossier has reached them. */
final class DemoFollowUp {

    private final DemoApi api;
    private final DemoSteps steps;

    DemoFollowUp(DemoApi api, DemoSteps steps) {
        this.api = api;
        this.steps = steps;
    }

    void accompany(DemoFiles.Project project) {
        var overrule = project.overrule();
        if (overrule != null) {
            steps.onceOnly(
                    "overruled:" + project.key(),
                    () -> api.as(DemoPeople.MANAGER)
                            .submit(
                                    "/api/applications/" + application(project) + "/eligibility-overrule",
                                    "overruled:" + application(project),
                                    Map.of("reason", overrule)));
        }
        var decline = project.decline();
        if (decline != null) {
            steps.onceOnly("declined:" + project.key(), () -> {
                var match = asked(project);
                api.as(catalyst(match))
                        .post(
                                "/api/matches/" + match.path("matchId").asString() + "/decline",
                                Map.of("reason", decline));
            });
        }
        var opinion = project.opinion();
        if (opinion != null) {
            steps.onceOnly("opinion:" + project.key(), () -> {
                var match = asked(project);
                var matchPath = "/api/matches/" + match.path("matchId").asString();
                var person = api.as(catalyst(match));
                if ("ASKED".equals(match.path("state").asString())) {
                    person.post(matchPath + "/acceptance", Map.of());
                }
                person.put(matchPath + "/opinion", Map.of("verdict", opinion.verdict(), "reasons", opinion.reasons()));
            });
        }
    }

    /** The application that came of the project, once it has reached funding-service. */
    String application(DemoFiles.Project project) {
        return steps.once("application:" + project.key(), () -> {
            var id = projectId(project);
            return await("application of " + project.title(), () -> {
                var cursor = "";
                do {
                    var page = api.as(DemoPeople.MANAGER).get("/api/applications?limit=100" + cursor);
                    for (var one : DemoApi.items(page)) {
                        if (one.path("projectId").asString().equals(id)) {
                            return Optional.of(one.path("applicationId").asString());
                        }
                    }
                    var next = page.path("next").asString("");
                    cursor = next.isEmpty() ? "" : "&cursor=" + next;
                } while (!cursor.isEmpty());
                return Optional.empty();
            });
        });
    }

    /** Whoever is asked, or has accepted, as soon as their name is known there: it leads back to the person. */
    private JsonNode asked(DemoFiles.Project project) {
        var path = "/api/matches?projectId=" + projectId(project);
        return await(
                "catalyst for " + project.title(),
                () -> DemoApi.items(api.as(DemoPeople.MANAGER).get(path)).stream()
                        .filter(match -> Set.of("ASKED", "ACCEPTED")
                                .contains(match.path("state").asString()))
                        .filter(match -> match.path("catalyst").hasNonNull("name"))
                        .findFirst());
    }

    private static String catalyst(JsonNode match) {
        return DemoPerson.keyOf(match.path("catalyst").path("name").asString());
    }

    private String projectId(DemoFiles.Project project) {
        return steps.valueOf("project:" + project.key()).orElseThrow();
    }

    private interface Look<T> {
        Optional<T> now();
    }

    private static <T> T await(String what, Look<T> look) {
        var waiting = DemoApi.waiting();
        while (true) {
            var found = look.now();
            if (found.isPresent()) {
                return found.get();
            }
            if (waiting.isOver()) {
                throw new DemoFailed("There is no " + what + " after a minute and a half.");
            }
            waiting.pause();
        }
    }
}
