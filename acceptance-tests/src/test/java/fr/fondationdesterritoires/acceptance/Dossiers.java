package fr.fondationdesterritoires.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Complete drafts made by the interface alone: a lead, a partner who signed, an open call of their own. */
final class Dossiers {

    static final String FUND_MANAGER = "camille.roussel";
    static final String LEAD = "awa.diop";
    static final String LEAD_ADDRESS = "awa.diop@exemple.fr";
    static final String PARTNER = "julien.masson";

    private static final long TEN_THOUSAND_EUROS = 1_000_000;

    private final Platform platform;
    private final Api lead;
    private final String leadOrganisation;
    private final String partnerOrganisation;
    private final String charterVersion;
    private final String callId;

    /** Drafts for a call of their own, decided on by the fund's first committee. */
    static Dossiers of(Platform platform) {
        return new Dossiers(platform, firstCommittee(platform));
    }

    static String firstCommittee(Platform platform) {
        return Pages.all(platform.as(FUND_MANAGER), "/api/committees")
                .getFirst()
                .path("committeeId")
                .asString();
    }

    Dossiers(Platform platform, String committeeId) {
        this.platform = platform;
        this.lead = platform.arrived(LEAD);
        this.leadOrganisation = organisation(LEAD, "Les Ateliers de l'épreuve", "ASSOCIATION");
        this.partnerOrganisation = organisation(PARTNER, "Communauté d'essai", "LOCAL_AUTHORITY");
        this.charterVersion = lead.get("/api/charter").expect(200).text("version");
        this.callId = openCall(committeeId);
    }

    Api lead() {
        return lead;
    }

    String callId() {
        return callId;
    }

    /** A draft of which nothing is missing. */
    String readyToSubmit(String title) {
        String project = begun(title).expect(201).text("projectId");
        JsonNode sections =
                lead.get("/api/projects/" + project).expect(200).body().path("sections");
        lead.put(
                        "/api/projects/" + project + "/sections/presentation",
                        Map.of(
                                "title",
                                title,
                                "summary",
                                "Des habitants, une entreprise et une commune agissent ensemble.",
                                "sdgs",
                                List.of(11, 17),
                                "objective",
                                "BUILD_SOLUTIONS_TOGETHER",
                                "partnershipKinds",
                                List.of("ECONOMIC_COOPERATION"),
                                "territories",
                                List.of("commune-42218")),
                        quoted(sections.path("presentation").path("version")))
                .expect(200);
        lead.put(
                        "/api/projects/" + project + "/sections/budget",
                        Map.of(
                                "expenses", List.of(line("Actions", 2 * TEN_THOUSAND_EUROS)),
                                "resources", List.of(line("Commune", TEN_THOUSAND_EUROS)),
                                "requestedCents", TEN_THOUSAND_EUROS),
                        quoted(sections.path("budget").path("version")))
                .expect(200);
        ally(project, PARTNER, partnerOrganisation);
        lead.post("/api/projects/" + project + "/charter-signature", Map.of("charterVersion", charterVersion))
                .expect(200);
        return project;
    }

    /** The call reaches the projects' service by an event. */
    private Api.Answer begun(String title) {
        Map<String, Object> draft = Map.of("organisationId", leadOrganisation, "callId", callId, "title", title);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> lead.post("/api/projects", draft),
                        answer -> !answer.code().equals("call-not-found"));
    }

    /** Invites somebody by e-mail; they confirm for their organisation and sign. */
    void ally(String project, String person, String organisationId) {
        Api partner = platform.as(person);
        String invitation = lead.post("/api/projects/" + project + "/partners", Map.of("email", person + "@exemple.fr"))
                .expect(201)
                .text("invitationId");
        partner.post(
                        "/api/invitations/" + invitation + "/confirmation",
                        Map.of(
                                "organisationId", organisationId,
                                "contribution", "Un local et un agent à mi-temps",
                                "contributionCents", TEN_THOUSAND_EUROS,
                                "charterVersion", charterVersion))
                .expect(200);
    }

    String organisation(String owner, String name, String profile) {
        return platform.arrived(owner)
                .post("/api/organisations", Map.of("name", name, "profile", profile, "communeCode", "commune-42218"))
                .expect(201)
                .text("organisationId");
    }

    private String openCall(String committeeId) {
        String call = draftCall(platform, committeeId);
        platform.as(FUND_MANAGER)
                .send(
                        "POST",
                        "/api/calls/" + call + "/publication",
                        Map.of(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\""))
                .expect(200);
        return call;
    }

    /** A call that only the fund's people know of. */
    static String draftCall(Platform platform, String committeeId) {
        Api manager = platform.arrived(FUND_MANAGER);
        String fund = Pages.all(manager, "/api/committees").stream()
                .filter(one -> one.path("committeeId").asString().equals(committeeId))
                .findFirst()
                .orElseThrow()
                .path("fundId")
                .asString();
        return manager.post(
                        "/api/calls",
                        Map.ofEntries(
                                Map.entry("fundId", fund),
                                Map.entry("committeeId", committeeId),
                                Map.entry("title", Map.of("fr", "Appel de l'épreuve", "en", "The trial's call")),
                                Map.entry(
                                        "presentation", Map.of("fr", "Pour éprouver la plateforme.", "en", "A trial.")),
                                Map.entry(
                                        "opensAt",
                                        Instant.now().minus(1, ChronoUnit.HOURS).toString()),
                                Map.entry(
                                        "closesAt",
                                        Instant.now().plus(30, ChronoUnit.DAYS).toString()),
                                Map.entry("perimeter", List.of("country-FR")),
                                Map.entry("profilesAllowed", List.of("ASSOCIATION", "LOCAL_AUTHORITY")),
                                Map.entry("minimumCents", 100_000),
                                Map.entry("maximumCents", 5_000_000),
                                Map.entry("budgetSharePercent", 50),
                                Map.entry("shareCents", 10_000_000),
                                Map.entry("minimumReviews", 0),
                                Map.entry("premiumTable", List.of(Map.of("profiles", 3, "points", 5))),
                                Map.entry("documentsAsked", List.of())))
                .expect(201)
                .text("callId");
    }

    private static Map<String, Object> line(String label, long cents) {
        return Map.of("label", label, "kind", "MONEY", "amountCents", cents, "confirmed", true);
    }

    private static String quoted(JsonNode version) {
        return "\"" + version.asLong() + "\"";
    }
}
