package fr.fondationdesterritoires.acceptance;

import fr.fondationdesterritoires.acceptance.BadInputs.Case;
import fr.fondationdesterritoires.acceptance.BadInputs.Fit;
import fr.fondationdesterritoires.acceptance.OpenApi.Operation;
import fr.fondationdesterritoires.acceptance.OpenApi.Parameter;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong in a request's headers: the version edited, the key of an act, the forms asked for. */
final class BadHeaders {

    private static final String LONG = "x".repeat(5_000);
    private static final int LONGEST_KEY = 200;

    private final RightRequest right;
    private final Operation operation;
    private final List<Case> cases = new ArrayList<>();

    BadHeaders(RightRequest right) {
        this.right = right;
        this.operation = right.operation();
    }

    List<Case> all() {
        preconditions();
        if (operation.reads()) {
            formats();
        }
        return List.copyOf(cases);
    }

    private void preconditions() {
        if (right.isEdit()) {
            cases.add(right.withVersion("", Fit.REFUSED));
        }
        if (operation.hasHeader(OpenApi.IF_MATCH)) {
            for (String value : List.of(
                    "abc", "*", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "\"1\", \"2\"", LONG, "\"999999\"")) {
                cases.add(right.withVersion(value, Fit.REFUSED));
            }
        }
        if (operation.hasHeader(OpenApi.IDEMPOTENCY_KEY)) {
            for (String value : List.of("", "x".repeat(LONGEST_KEY + 1), "a b")) {
                header(OpenApi.IDEMPOTENCY_KEY, value, Fit.REFUSED);
            }
        }
        operation.parameters("header").stream()
                .map(Parameter::name)
                .filter(name -> !name.equals(OpenApi.IF_MATCH) && !name.equals(OpenApi.IDEMPOTENCY_KEY))
                .forEach(name -> List.of("", "abc", "-1", "99999999999999999999", LONG)
                        .forEach(value -> header(name, value, Fit.ANSWERED)));
    }

    private void formats() {
        asked("Accept", "text/csv");
        asked("Accept", "a;b,,c/");
        asked("Accept-Language", "%%, x; q=a");
        asked("Accept-Language", "x-".repeat(1000));
        asked("Range", "bytes=9-1");
        asked("If-None-Match", "abc");
    }

    private void asked(String name, String value) {
        header(name, value, Fit.ANSWERED);
    }

    private void header(String name, String value, Fit fit) {
        cases.add(right.withHeader(name, value, fit));
    }
}
