package fr.fondationdesterritoires.launcher.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Organisations and their projects, from the first line to the catalyst's opinion. */
final class DemoProjects {

    static final String MANAGER = "camille.roussel";
    static final String ADMINISTRATOR = "paul.kermarrec";

    private final DemoApi api;
    private final DemoSteps steps;
    private final DemoFiles files;

    DemoProjects(DemoApi api, DemoSteps steps, DemoFiles files) {
        this.api = api;
        this.steps = steps;
        this.files = files;
    }

    void register(DemoFiles.Organisation organisation) {
        var owner = api.as(organisation.owner());
        var _ = steps.once("organisation:" + organisation.key(), () -> {
            var body = new HashMap<String, Object>();
            body.put("name", organisation.name());
            body.put("profile", organisation.profile());
            body.put("communeCode", organisation.commune());
            if (organisation.rna() != null) {
                body.put("rna", organisation.rna());
            }
            if (organisation.siret() != null) {
                body.put("siret", organisation.siret());
            }
            var mine = memberships(owner).findFirst();
            return mine.isPresent()
                    ? mine.get()
                    : owner.submit("/api/organisations", "organisation:" + organisation.key(), body)
                            .text("organisationId");
        });
    }

    /** An organisation whose registration was answered and not noted is found again here. */
    private static Stream<String> memberships(DemoApi.As person) {
        return StreamSupport.stream(
                        person.get("/api/people/me").path("memberships").spliterator(), false)
                .map(membership -> membership.path("organisationId").asString());
    }

    void carry(DemoFiles.Project project) {
        var lead = api.as(organisation(project.lead()).owner());
        var id = steps.once("project:" + project.key(), () -> {
            var body = new HashMap<String, Object>();
            body.put("organisationId", idOf(project.lead()));
            body.put("title", project.title());
            callOf(project).ifPresent(call -> body.put("callId", call));
            return lead.submit("/api/projects", "project:" + project.key(), body)
                    .text("projectId");
        });
        write(project, lead, id);
        ally(project, lead, id);
        if (project.ready()) {
            steps.onceOnly(
                    "signed:" + project.key(),
                    () -> lead.post(
                            "/api/projects/" + id + "/charter-signature", Map.of("charterVersion", charter(lead))));
            attach(project, lead, id, Optional.ofNullable(project.call()).orElse(""));
        }
        if (project.submitted()) {
            steps.onceOnly("submitted:" + project.key(), () -> submit(project, lead, id));
        }
        var withdrawal = project.withdrawal();
        if (withdrawal != null) {
            steps.onceOnly(
                    "withdrawn:" + project.key(),
                    () -> lead.post("/api/projects/" + id + "/withdrawal", Map.of("reason", withdrawal)));
        }
    }

    private void write(DemoFiles.Project project, DemoApi.As lead, String id) {
        if (!project.summary().isEmpty()) {
            steps.onceOnly("presentation:" + project.key(), () -> {
                var body = new HashMap<String, Object>();
                body.put("title", project.title());
                body.put("summary", project.summary());
                body.put("sdgs", project.sdgs());
                body.put("partnershipKinds", project.partnershipKinds());
                body.put("territories", project.territories());
                if (project.objective() != null) {
                    body.put("objective", project.objective());
                }
                var version = section(lead, id, "presentation");
                lead.edit("/api/projects/" + id + "/sections/presentation", version, body);
            });
        }
        if (!project.budget().expenses().isEmpty()) {
            steps.onceOnly(
                    "budget:" + project.key(),
                    () -> lead.edit(
                            "/api/projects/" + id + "/sections/budget",
                            section(lead, id, "budget"),
                            Map.of(
                                    "expenses",
                                    lines(project.budget().expenses()),
                                    "resources",
                                    lines(project.budget().resources()),
                                    "requestedCents",
                                    project.budget().requestedEuros() * 100)));
        }
    }

    private static List<Map<String, Object>> lines(List<DemoFiles.Line> lines) {
        return lines.stream()
                .map(line -> Map.<String, Object>of(
                        "label",
                        line.label(),
                        "kind",
                        line.kind(),
                        "amountCents",
                        line.euros() * 100,
                        "confirmed",
                        Boolean.TRUE.equals(line.confirmed())))
                .toList();
    }

    private static long section(DemoApi.As lead, String project, String section) {
        return lead.get("/api/projects/" + project)
                .path("sections")
                .path(section)
                .path("version")
                .asLong();
    }

    private void ally(DemoFiles.Project project, DemoApi.As lead, String id) {
        for (var partner : project.partners()) {
            var ally = organisation(partner.organisation());
            var step = project.key() + ":" + ally.key();
            steps.onceOnly(
                    "invited:" + step,
                    () -> lead.submit(
                            "/api/projects/" + id + "/partners",
                            "invited:" + step + id,
                            Map.of("email", ally.owner() + "@exemple.fr", "organisationName", ally.name())));
            if ("CONFIRMED".equals(partner.state())) {
                steps.onceOnly("confirmed:" + step, () -> confirm(partner, ally, id));
            }
        }
    }

    private void confirm(DemoFiles.Partner partner, DemoFiles.Organisation ally, String project) {
        var person = api.as(ally.owner());
        var invitation = items(person.get("/api/invitations")).stream()
                .filter(one ->
                        one.path("project").path("projectId").asString("").equals(project))
                .findFirst()
                .orElseThrow(() -> new DemoFailed(ally.owner() + " finds no invitation to project " + project + "."));
        person.post(
                "/api/invitations/" + invitation.path("invitationId").asString() + "/confirmation",
                Map.of(
                        "organisationId",
                        idOf(ally.key()),
                        "contribution",
                        partner.contribution(),
                        "contributionCents",
                        partner.euros() * 100,
                        "charterVersion",
                        charter(person)));
    }

    private static String charter(DemoApi.As reader) {
        return reader.get("/api/charter").path("version").asString();
    }

    private void attach(DemoFiles.Project project, DemoApi.As lead, String id, String callKey) {
        files.calls().stream()
                .filter(call -> call.key().equals(callKey))
                .flatMap(call -> call.documentsAsked().stream())
                .forEach(asked -> steps.onceOnly(
                        "document:" + project.key() + ":" + asked.kind(),
                        () -> lead.upload(
                                "/api/projects/" + id + "/documents/" + asked.kind() + "?fileName=note-" + project.key()
                                        + ".pdf",
                                SmallPdf.of(List.of(
                                        project.title(),
                                        "",
                                        "Note d'intention de l'alliance (document de démonstration).",
                                        "Porteur : "
                                                + organisation(project.lead()).name())))));
    }

    /** Whoever comes after the closing, because loading was interrupted, goes to the call that is open. */
    private void submit(DemoFiles.Project project, DemoApi.As lead, String id) {
        var path = "/api/projects/" + id + "/submissions";
        var body = Map.of("confirmIneligible", true);
        var late = Set.of("call-closed", "submission-blocked");
        var answer = lead.submitUnless(path, "submitted:" + project.key() + id, body, late);
        if (answer.isDone()) {
            return;
        }
        if (!"closed".equals(project.call())) {
            throw new DemoFailed(project.title() + " is refused: " + answer.body());
        }
        var version = lead.get("/api/projects/" + id).path("version").asLong();
        lead.edit(
                "/api/projects/" + id + "/call",
                version,
                Map.of("callId", steps.valueOf("call:open").orElseThrow()));
        attach(project, lead, id, "open");
        lead.submit(path, "submitted-late:" + project.key() + id, body);
    }

    /** What the fund manager and the catalysts do once the dossier has reached them. */
    void accompany(DemoFiles.Project project) {
        var overrule = project.overrule();
        if (overrule != null) {
            steps.onceOnly(
                    "overruled:" + project.key(),
                    () -> api.as(MANAGER)
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
                    var page = api.as(MANAGER).get("/api/applications?limit=100" + cursor);
                    for (var one : items(page)) {
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
                () -> items(api.as(MANAGER).get(path)).stream()
                        .filter(match -> Set.of("ASKED", "ACCEPTED")
                                .contains(match.path("state").asString()))
                        .filter(match -> match.path("catalyst").hasNonNull("name"))
                        .findFirst());
    }

    private static String catalyst(JsonNode match) {
        return keyOf(match.path("catalyst").path("name").asString());
    }

    /** People's keys are their names without accents. */
    static String keyOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(" ", ".")
                .replace(' ', '-')
                .replaceAll("[^a-z.-]", "");
    }

    private interface Look<T> {
        Optional<T> now();
    }

    private static <T> T await(String what, Look<T> look) {
        var deadline = System.nanoTime() + 90_000_000_000L;
        while (true) {
            var found = look.now();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new DemoFailed("There is no " + what + " after a minute and a half.");
            }
            DemoApi.pause();
        }
    }

    String projectId(DemoFiles.Project project) {
        return steps.valueOf("project:" + project.key()).orElseThrow();
    }

    private Optional<String> callOf(DemoFiles.Project project) {
        return Optional.ofNullable(project.call()).flatMap(call -> steps.valueOf("call:" + call));
    }

    private DemoFiles.Organisation organisation(String key) {
        return files.organisations().stream()
                .filter(organisation -> organisation.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String idOf(String organisation) {
        return steps.valueOf("organisation:" + organisation).orElseThrow();
    }

    private static List<JsonNode> items(JsonNode page) {
        var items = new ArrayList<JsonNode>();
        page.path("items").forEach(items::add);
        return items;
    }
}
