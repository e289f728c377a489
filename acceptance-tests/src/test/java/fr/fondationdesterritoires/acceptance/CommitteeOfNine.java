package fr.fondationdesterritoires.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Nine demonstration people in three colleges, one of whom belongs to a foundation that may be a project's partner. */
record CommitteeOfNine(String id, String name) {

    /** Held by tests that let these people sit, and alone by the one that lets them act at random. */
    static final String SITTING = "the committee's people";

    static final String FUND = "Fonds ODD 17";
    static final String CHAIR = "catherine.aubry";
    static final String SECOND = "mamadou.sylla";
    static final String IN_CONFLICT = "nadia.ferrand";

    private static final List<Seat> SEATS = List.of(
            new Seat(CHAIR, "STAKEHOLDERS", "CO_CHAIR"),
            new Seat(SECOND, "STAKEHOLDERS", ""),
            new Seat("elodie.perrin", "STAKEHOLDERS", ""),
            new Seat("alain.dubreuil", "STRATEGIC_PARTNERS", "CO_CHAIR"),
            new Seat("sophie.marchand", "STRATEGIC_PARTNERS", ""),
            new Seat("leila.mansouri", "STRATEGIC_PARTNERS", ""),
            new Seat("marie-laure.besson", "INITIATIVES", ""),
            new Seat("thierry.lanoe", "INITIATIVES", ""),
            new Seat(IN_CONFLICT, "INITIATIVES", ""));

    private record Seat(String person, String college, String office) {}

    /** A new committee of the fund, everyone appointed since yesterday. */
    static CommitteeOfNine appointed(Platform platform) {
        Api manager = platform.arrived(Dossiers.FUND_MANAGER);
        JsonNode fund = Pages.all(manager, "/api/funds").stream()
                .filter(known -> known.path("name").asString().equals(FUND))
                .findFirst()
                .orElseThrow();
        String name = "Comité de l'épreuve " + UUID.randomUUID().toString().substring(0, 4);
        String id = manager.post(
                        "/api/committees",
                        Map.of("name", name, "fundId", fund.path("fundId").asString()))
                .expect(201)
                .text("committeeId");
        SEATS.forEach(seat -> appoint(platform, manager, id, seat));
        return new CommitteeOfNine(id, name);
    }

    static List<String> people() {
        return SEATS.stream().map(Seat::person).toList();
    }

    private static void appoint(Platform platform, Api manager, String committee, Seat seat) {
        String person = platform.arrived(seat.person())
                .get("/api/people/me")
                .expect(200)
                .text("personId");
        Map<String, Object> mandate = new HashMap<>(Map.of(
                "personId",
                person,
                "college",
                seat.college(),
                "from",
                LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1).toString()));
        if (!seat.office().isEmpty()) {
            mandate.put("office", seat.office());
        }
        // The person's name reaches the committee's service by an event.
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> manager.post("/api/committees/" + committee + "/members", mandate)
                                .status(),
                        status -> status == 201);
    }
}
