package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.acceptance.Api.Answer;
import fr.fondationdesterritoires.acceptance.BadInputs.Case;
import fr.fondationdesterritoires.acceptance.BadInputs.Fit;
import fr.fondationdesterritoires.acceptance.OpenApi.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * Every operation that the platform describes, with every kind of mistake: the answer has a stable code and a sentence,
 * and is never a failure of ours. Nobody writes a case for a new endpoint; its description is enough.
 */
@ResourceLock(CommitteeOfNine.SITTING)
class BadInputTests {

    private static final Platform PLATFORM = Platform.running();
    private static final OpenApi API = OpenApi.of(PLATFORM);
    private static final Set<String> DOCUMENTED = ErrorCodes.documented();
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^{}]*[.!?…]", Pattern.DOTALL);

    /** What only our own side knows of. */
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bat (fr|org|java|io)\\.|org\\.springframework|java\\.|tools\\.jackson|r2dbc|"
                    + "(?i:\\b(select|insert into|update|delete from) \\w+.* (from|values|set|where)\\b)");

    /** Open to whoever is signed in: the pages about those who take part. */
    private static final Set<String> OPEN_TO_ALL =
            Set.of("GET /api/organisations/{organisationId}", "GET /api/catalysts/{catalystId}");

    /** What the link of a mail does, whoever follows it. */
    private static final Set<String> SIGNED_IN_THE_LINK = Set.of("POST /api/notifications/no-more-invitations/{token}");

    /** A catalyst far from everything here, whom nobody asked anything. */
    private static final String STRANGER = "nolwenn.gueguen";

    private static final int PATHS_TRIED = 3;
    private static final int SHOWN = 300;
    private static final AtomicInteger CASES = new AtomicInteger();
    private static final Map<String, Integer> ANSWERS = new TreeMap<>();

    private record Person(String name, Api api, KnownValues known) {}

    /** Somebody, and a path of theirs. */
    private record Attempt(Person person, String path) {}

    private static final List<Person> PEOPLE = people();
    private static final Map<String, Attempt> ATTEMPTS = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> bad_input_is_refused_with_a_code_and_a_sentence() {
        return tests(BadInputTests::offendersOfBadInput);
    }

    @TestFactory
    Stream<DynamicTest> nobody_acts_without_a_valid_token() {
        return tests(BadInputTests::offendersWithoutToken);
    }

    @TestFactory
    Stream<DynamicTest> what_belongs_to_others_is_as_if_it_did_not_exist() {
        return tests(BadInputTests::offendersWithOthersIds);
    }

    @AfterAll
    static void tell_how_much_was_asked() {
        System.out.println(API.operations().size() + " operations, " + CASES + " requests: " + ANSWERS);
    }

    private interface Check {
        List<String> offenders(Operation operation);
    }

    private static Stream<DynamicTest> tests(Check check) {
        return API.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertThat(check.offenders(operation))
                                .as(operation.toString())
                                .isEmpty()));
    }

    private static List<String> offendersOfBadInput(Operation operation) {
        Attempt attempt = deepest(operation);
        List<String> offenders = new ArrayList<>();
        BadInputs inputs = new BadInputs(right(operation, attempt));
        Stream.concat(inputs.probe().stream(), inputs.all().stream())
                .forEach(bad -> offence(attempt.person().api(), bad)
                        .ifPresent(offence ->
                                offenders.add(attempt.person().name() + ", " + bad.name() + ": " + offence)));
        return offenders;
    }

    private static List<String> offendersWithoutToken(Operation operation) {
        Attempt attempt = deepest(operation);
        Case right = right(operation, attempt).asItIs();
        List<String> offenders = new ArrayList<>();
        Answer anonymous = send(PLATFORM.anonymous(), right);
        boolean isPublic = operation.reads() && anonymous.status() < 400;
        if (!isPublic) {
            fault(anonymous).ifPresent(fault -> offenders.add("nobody: " + fault));
            if (!operation.reads()
                    && !SIGNED_IN_THE_LINK.contains(operation.toString())
                    && anonymous.status() != 401
                    && anonymous.status() != 403) {
                offenders.add("nobody: " + shown(anonymous));
            }
        }
        for (String token : List.of("Bearer abc", "Bearer a.b.c", "Basic YTpi", "Bearer")) {
            Map<String, String> headers = new HashMap<>(right.headers());
            headers.put("Authorization", token);
            Answer answer = send(
                    PLATFORM.anonymous(),
                    new Case(token, right.method(), right.target(), right.body(), headers, Fit.REFUSED));
            if (answer.status() == 401 || answer.status() == 403 || !isPublic) {
                fault(answer).ifPresent(fault -> offenders.add(token + ": " + fault));
            }
            if (answer.status() < 400 && !isPublic) {
                offenders.add(token + ": " + shown(answer));
            }
        }
        return offenders;
    }

    private static List<String> offendersWithOthersIds(Operation operation) {
        if (OPEN_TO_ALL.contains(operation.toString())) {
            return List.of();
        }
        if (operation.parameters("path").isEmpty()) {
            return operation.reads() ? offendersAmongLists(operation) : List.of();
        }
        Attempt attempt = deepest(operation);
        Case right = right(operation, attempt).asItIs();
        Answer nobody = operation.reads() ? send(PLATFORM.anonymous(), right) : send(PLATFORM.as(STRANGER), right);
        if (operation.reads() && nobody.status() == 200) {
            return List.of();
        }
        Answer stranger = operation.reads() ? send(PLATFORM.as(STRANGER), right) : nobody;
        List<String> offenders = new ArrayList<>();
        fault(stranger).ifPresent(fault -> offenders.add(STRANGER + ": " + fault));
        Set<Integer> refusals = operation.reads() ? Set.of(403, 404) : Set.of(400, 403, 404, 422);
        if (!refusals.contains(stranger.status())) {
            offenders.add(STRANGER + " at " + right.target() + ": " + shown(stranger));
        }
        return offenders;
    }

    /** To ask for the list of what belongs to something of others gives what nobody signed in is needed for. */
    private static List<String> offendersAmongLists(Operation operation) {
        List<String> offenders = new ArrayList<>();
        for (OpenApi.Parameter parameter : operation.parameters("query")) {
            if (parameter.schema().path("format").asString("").equals("uuid")) {
                PEOPLE.stream()
                        .flatMap(person -> person.known().all(parameter.name()).limit(PATHS_TRIED))
                        .distinct()
                        .map(id -> operation.path() + "?" + parameter.name() + "=" + id.asString())
                        .filter(list -> !isEmptyFor(STRANGER, list))
                        .forEach(list -> offenders.add(STRANGER + " at " + list));
            }
        }
        return offenders;
    }

    private static boolean isEmptyFor(String person, String list) {
        CASES.incrementAndGet();
        Answer answer = PLATFORM.as(person).get(list);
        return switch (answer.status()) {
            case 200 ->
                answer.body().path("items").isEmpty()
                        || PLATFORM.anonymous().get(list).status() == 200;
            case 403, 404 -> fault(answer).isEmpty();
            default -> false;
        };
    }

    /** The person and the path that get furthest, so that the mistake itself is what is refused. */
    private static Attempt deepest(Operation operation) {
        return ATTEMPTS.computeIfAbsent(
                operation.toString(),
                first -> attempts(operation)
                        .min(Comparator.comparingInt((Attempt attempt) -> distance(operation, attempt)))
                        .orElseGet(() -> new Attempt(PEOPLE.getFirst(), unknownPath(operation))));
    }

    private static Stream<Attempt> attempts(Operation operation) {
        return PEOPLE.stream()
                .flatMap(person ->
                        person.known().paths(operation).limit(PATHS_TRIED).map(path -> new Attempt(person, path)));
    }

    private static int distance(Operation operation, Attempt attempt) {
        int unread = 1_000 - attempt.person().known().depthRead(attempt.path());
        return new BadInputs(right(operation, attempt))
                .probe().stream()
                        .findFirst()
                        .map(probe -> send(attempt.person().api(), probe).status())
                        .map(status -> switch (status) {
                            case 422, 400 -> 0;
                            case 409, 412 -> 1;
                            default -> 2;
                        })
                        .orElse(unread);
    }

    private static String unknownPath(Operation operation) {
        return operation
                .path()
                .replaceAll("\\{\\w*Id}", "00000000-0000-7000-8000-000000000000")
                .replaceAll("\\{\\w+}", "1");
    }

    private static RightRequest right(Operation operation, Attempt attempt) {
        String version =
                operation.hasHeader(OpenApi.IF_MATCH) ? version(attempt.person().api(), attempt.path()) : "";
        return new RightRequest(API, operation, attempt.person().known(), attempt.path(), version);
    }

    /** What is changed tells its version; a part of it may have one of its own. Empty: it is not there yet. */
    private static String version(Api api, String path) {
        String rest = "";
        for (String start = path;
                start.length() > "/api/".length();
                start = start.substring(0, start.lastIndexOf('/'))) {
            Answer answer = api.get(start);
            if (answer.status() == 200) {
                JsonNode version = answer.body().at(rest + "/version");
                return version.isNumber()
                        ? "\"" + version.asLong() + "\""
                        : answer.response().headers().firstValue("ETag").orElse("");
            }
            rest = start.substring(start.lastIndexOf('/')) + rest;
        }
        return "";
    }

    private static Optional<String> offence(Api api, Case bad) {
        Answer answer = send(api, bad);
        if (!bad.fit().holds(answer.status())) {
            return Optional.of(bad.fit() + " expected: " + shown(answer));
        }
        return answer.status() < 400 ? Optional.empty() : fault(answer);
    }

    /** What is wrong with an answer that refuses. */
    private static Optional<String> fault(Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500) {
            faults.add("our failure");
        }
        if (answer.status() >= 400) {
            String type = answer.response().headers().firstValue("Content-Type").orElse("none");
            if (!type.startsWith("application/problem+json")) {
                faults.add("content type " + type);
            }
            if (!CODE.matcher(answer.code()).matches()) {
                faults.add("no code");
            } else if (!DOCUMENTED.contains(answer.code())) {
                faults.add("code not in docs/errors.md");
            }
            if (answer.text("title").isBlank()
                    || !SENTENCE.matcher(answer.text("detail")).matches()) {
                faults.add("no sentence");
            }
            if (answer.body().path("status").asInt() != answer.status()) {
                faults.add("another status in the body");
            }
            if (INSIDE.matcher(answer.response().body()).find()) {
                faults.add("tells of our inside");
            }
            if (answer.status() == 405
                    && answer.response().headers().firstValue("Allow").isEmpty()) {
                faults.add("does not say which methods are allowed");
            }
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", faults) + ": " + shown(answer));
    }

    private static Answer send(Api api, Case request) {
        CASES.incrementAndGet();
        Answer answer =
                api.send(request.method(), request.target(), request.body().get(), request.headers());
        ANSWERS.merge((answer.status() + " " + answer.code()).strip(), 1, Integer::sum);
        return answer;
    }

    private static String shown(Answer answer) {
        String body = answer.body().isObject() && answer.status() >= 400
                ? answer.code() + ", " + answer.text("detail") + " "
                        + answer.body().path("faults")
                : answer.response().body();
        return answer.status() + " " + body.substring(0, Math.min(body.length(), SHOWN));
    }

    private static List<Person> people() {
        List<Operation> operations = API.operations();
        Dossiers dossiers = Dossiers.of(PLATFORM);
        String project = dossiers.readyToSubmit("Un brouillon mal rempli");
        String invited = "sabrina.haddad";
        String invitation = dossiers.lead()
                .post("/api/projects/" + project + "/partners", Map.of("email", invited + "@exemple.fr"))
                .expect(201)
                .text("invitationId");
        String call = Dossiers.draftCall(PLATFORM, Dossiers.firstCommittee(PLATFORM));
        return List.of(
                person(operations, Dossiers.FUND_MANAGER, List.of("/api/calls/" + call)),
                person(operations, "paul.kermarrec", List.of()),
                person(operations, Dossiers.LEAD, List.of("/api/people/me", "/api/projects/" + project)),
                person(operations, invited, List.of("/api/people/me", "/api/invitations/" + invitation)),
                person(operations, CommitteeOfNine.CHAIR, List.of()),
                person(operations, catalyst(), List.of("/api/catalysts/me")));
    }

    private static Person person(List<Operation> operations, String name, List<String> first) {
        Api api = PLATFORM.arrived(name);
        return new Person(name, api, KnownValues.of(api, operations, first));
    }

    /** One who is being asked to accompany something. */
    private static String catalyst() {
        return StreamSupport.stream(
                        PLATFORM.as("paul.kermarrec")
                                .get("/api/catalysts?limit=100")
                                .expect(200)
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .map(catalyst -> KnownPeople.keyOf(catalyst.path("name").asString()))
                .filter(name -> !PLATFORM.as(name)
                        .get("/api/matches?mine=true")
                        .body()
                        .path("items")
                        .isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No catalyst is asked for anything"));
    }
}
