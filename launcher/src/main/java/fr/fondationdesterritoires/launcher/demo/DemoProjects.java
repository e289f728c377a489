package fr.fondationdesterritoires.launcher.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The projects, from the first line to the submission. */
final class DemoProjects {

    private final DemoApi api;
    private final DemoSteps steps;
    private final DemoFiles files;
    private final DemoOrganisations organisations;

    DemoProjects(DemoApi api, DemoSteps steps, DemoFiles files, DemoOrganisations organisations) {
        this.api = api;
        this.steps = steps;
        this.files = files;
        this.organisations = organisations;
    }

    void carry(DemoFiles.Project project) {
        var lead = api.as(files.organisation(project.lead()).owner());
        var id = steps.once("project:" + project.key(), () -> {
            var body = new HashMap<String, Object>();
            body.put("organisationId", organisations.idOf(project.lead()));
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
            var ally = files.organisation(partner.organisation());
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
        var invitation = DemoApi.items(person.get("/api/invitations")).stream()
                .filter(one ->
                        one.path("project").path("projectId").asString("").equals(project))
                .findFirst()
                .orElseThrow(() -> new DemoFailed(ally.owner() + " finds no invitation to project " + project + "."));
        person.post(
                "/api/invitations/" + invitation.path("invitationId").asString() + "/confirmation",
                Map.of(
                        "organisationId",
                        organisations.idOf(ally.key()),
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
                                                + files.organisation(project.lead())
                                                        .name())))));
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

    private Optional<String> callOf(DemoFiles.Project project) {
        return Optional.ofNullable(project.call()).flatMap(call -> steps.valueOf("call:" + call));
    }
}
