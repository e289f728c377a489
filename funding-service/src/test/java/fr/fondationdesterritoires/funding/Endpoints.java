package fr.fondationdesterritoires.funding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Every operation that the service's own OpenAPI tells of, and how to ask for it with what a house holds. */
final class Endpoints {

    /** Ids to put into paths and bodies. */
    record Objects(
            UUID fund, UUID committee, UUID call, UUID draft, UUID application, UUID session, UUID item, UUID person) {

        static Objects unknown() {
            return new Objects(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID());
        }
    }

    record Operation(String id, HttpMethod method, String path) {

        boolean isStream() {
            return path.endsWith("/stream");
        }

        boolean hasIds() {
            return path.contains("{");
        }
    }

    private final Api api;

    Endpoints(Api api) {
        this.api = api;
    }

    List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                api.get(null, "/v3/api-docs").is(200).body().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(
                        method.getValue().path("operationId").asString(),
                        HttpMethod.valueOf(method.getKey().toUpperCase(Locale.ROOT)),
                        path.getKey()));
            }
        }
        return operations;
    }

    static String path(Operation operation, Objects ids) {
        return operation
                .path()
                .replace("{fundId}", ids.fund().toString())
                .replace("{committeeId}", ids.committee().toString())
                .replace("{callId}", (operation.id().equals("getCall") ? ids.call() : ids.draft()).toString())
                .replace("{applicationId}", ids.application().toString())
                .replace("{sessionId}", ids.session().toString())
                .replace("{itemId}", ids.item().toString())
                .replace("{memberNumber}", "3");
    }

    /** A body that is right in form; null where none is asked for. */
    static @Nullable Object body(Operation operation, Objects ids) {
        return switch (operation.id()) {
            case "createFund" -> map("name", "Fonds", "kind", "OTHER", "description", "Un fonds");
            case "recordContribution" -> map("from", "Ville", "amountCents", 100, "receivedOn", "2026-01-01");
            case "createCommittee" -> map("name", "Comité", "fundId", ids.fund());
            case "appointMember" -> map("personId", ids.person(), "from", "2026-01-01", "college", "STAKEHOLDERS");
            case "declareInterests" -> map("interests", "Aucun");
            case "draftCall", "changeCall" -> House.callDraft(ids.fund(), ids.committee(), 10_000_000);
            case "overruleEligibility" -> map("reason", "Le budget a été précisé.");
            case "planSession" ->
                map("committeeId", ids.committee(), "startsAt", Instant.now(), "place", "Paris", "mode", "BOTH");
            case "placeItem" -> map("applicationId", ids.application());
            case "orderItems" -> List.of(ids.item());
            case "attend", "recordAttendance" -> map("present", true);
            case "attest" -> map("conflict", false);
            case "liftRecusal" -> map("reason", "Sans lien avec le projet");
            case "openBallot" -> map("motion", "FUND", "amountCents", 1_000_000);
            case "castVote" -> map("choice", "FOR");
            case "closeBallot" -> map("reasons", "Trop loin de l'appel.");
            default -> null;
        };
    }

    static void headers(Operation operation, HttpHeaders headers) {
        headers.set("Idempotency-Key", Api.key());
        if (Set.of("changeCall", "publishCall", "orderItems").contains(operation.id())) {
            headers.set(HttpHeaders.IF_MATCH, "\"1\"");
        }
    }

    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            map.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return map;
    }
}
