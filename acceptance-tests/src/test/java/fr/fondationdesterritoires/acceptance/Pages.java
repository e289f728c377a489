package fr.fondationdesterritoires.acceptance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A cursor-paged list read to its end. */
final class Pages {

    private static final int PATIENCE = 200;

    private Pages() {}

    static List<JsonNode> all(Api api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String cursor = "";
        for (int page = 0; page < PATIENCE; page++) {
            JsonNode body =
                    api.get(path + separator + "limit=100" + cursor).expect(200).body();
            body.path("items").forEach(items::add);
            String next = body.path("next").asString("");
            if (next.isEmpty()) {
                return items;
            }
            cursor = "&cursor=" + next;
        }
        throw new AssertionError(path + " has no end");
    }
}
