package fr.fondationdesterritoires.acceptance;

import fr.fondationdesterritoires.acceptance.OpenApi.Operation;
import fr.fondationdesterritoires.acceptance.Places.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whatever can be wrong with a request, made from the description of the operation and one request that is right. */
final class BadInputs {

    private static final String OVER_LONG = "x".repeat(100_000);
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** A request and what may come of it. */
    record Case(
            String name,
            String method,
            String target,
            Supplier<@Nullable Object> body,
            Map<String, String> headers,
            Fit fit) {}

    /** Which statuses are right. */
    enum Fit {
        /** Something has to be corrected. */
        REFUSED,
        /** It may be taken as it is, but must not break anything. */
        ANSWERED,
        METHOD_NOT_ALLOWED,
        TOO_LARGE,
        MEDIA_TYPE_UNSUPPORTED;

        boolean holds(int status) {
            boolean refused = status >= 400 && status < 500;
            return switch (this) {
                case REFUSED -> refused;
                case ANSWERED -> status >= 200 && status < 500;
                case METHOD_NOT_ALLOWED -> status == 405;
                case TOO_LARGE -> status == 413;
                case MEDIA_TYPE_UNSUPPORTED -> status == 415;
            };
        }
    }

    private final RightRequest right;

    BadInputs(RightRequest right) {
        this.right = right;
    }

    List<Case> all() {
        return Stream.of(
                        new BadTargets(right).all(),
                        new BadHeaders(right).all(),
                        otherMethods(),
                        new BadBodies(right).all())
                .flatMap(List::stream)
                .toList();
    }

    /** No act is done by it, and who may not do the act is told so; none where the body has no text. */
    List<Case> probe() {
        JsonNode body = right.sample();
        for (Place place : Places.of(right.api(), right.operation().body().schema())) {
            if (place.isText()) {
                body = place.in(body, overLong());
            }
        }
        JsonNode tooLong = body;
        return body.equals(right.sample())
                ? List.of()
                : List.of(right.withBody("every text over-long", () -> tooLong, Fit.REFUSED));
    }

    /** Told once, by the path's first operation. */
    private List<Case> otherMethods() {
        Operation operation = right.operation();
        Set<String> known = right.api().methodsOf(operation.path());
        return !known.iterator().next().equals(operation.method())
                ? List.of()
                : METHODS.stream()
                        .filter(method -> !known.contains(method))
                        .map(method -> right.withMethod(method, Fit.METHOD_NOT_ALLOWED))
                        .toList();
    }

    static JsonNode overLong() {
        return Api.JSON.valueToTree(OVER_LONG);
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 20) + "… (" + text.length() + ")";
    }
}
