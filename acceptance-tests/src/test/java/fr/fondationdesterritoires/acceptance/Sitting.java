package fr.fondationdesterritoires.acceptance;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.fondationdesterritoires.acceptance.Api.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A session of a committee with one application on its table, by the interface alone. */
record Sitting(Platform platform, String session, String item) {

    /** Planned for the next minute, with the application on its agenda; not convened yet. */
    static Sitting planned(Platform platform, String committee, String application) {
        Api manager = platform.as(Dossiers.FUND_MANAGER);
        String session = manager.post(
                        "/api/sessions",
                        Map.of(
                                "committeeId",
                                committee,
                                "startsAt",
                                Instant.now().plus(1, ChronoUnit.MINUTES).toString(),
                                "place",
                                "À distance",
                                "mode",
                                "REMOTE"))
                .expect(201)
                .text("sessionId");
        String item = manager.post("/api/sessions/" + session + "/items", Map.of("applicationId", application))
                .expect(201)
                .text("itemId");
        return new Sitting(platform, session, item);
    }

    void convene() {
        platform.as(Dossiers.FUND_MANAGER).post(path("/convocation"), Map.of()).expect(200);
    }

    /** Something of the session. */
    String path(String rest) {
        return "/api/sessions/" + session + rest;
    }

    /** Something of the item. */
    String itemPath(String rest) {
        return path("/items/" + item + rest);
    }

    JsonNode itemFor(String person) {
        return platform.as(person)
                .get(path(""))
                .expect(200)
                .body()
                .path("items")
                .get(0);
    }

    void begin() {
        platform.as(CommitteeOfNine.CHAIR).post(path("/opening"), Map.of()).expect(200);
    }

    void declare(String person, String committee) {
        platform.as(person)
                .put("/api/committees/" + committee + "/declarations/me", Map.of("interests", "Aucun."))
                .expect(200);
    }

    void attest(String person) {
        platform.as(person)
                .put(itemPath("/attestation"), Map.of("conflict", false))
                .expect(204);
    }

    void present(String person) {
        platform.as(person).put(path("/attendance/me"), Map.of("present", true)).expect(200);
    }

    /** The chair opens the ballot on funding the application with so many cents. */
    Answer open(long cents) {
        return platform.as(CommitteeOfNine.CHAIR).post(itemPath("/ballot"), motion(cents));
    }

    static Map<String, Object> motion(long cents) {
        return Map.of("motion", "FUND", "amountCents", cents);
    }

    @CanIgnoreReturnValue
    Answer vote(String person, String choice) {
        return platform.as(person)
                .put(itemPath("/ballot/vote"), Map.of("choice", choice))
                .expect(200);
    }

    void close() {
        platform.as(CommitteeOfNine.CHAIR)
                .post(itemPath("/ballot/closing"), Map.of())
                .expect(200);
    }
}
