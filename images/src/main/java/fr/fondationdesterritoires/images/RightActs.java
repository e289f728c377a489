package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service is for, done rightly and in order: the lines of {@code acts/<service>.json}. A line makes up ids, lets
 * somebody new arrive, sends an event with some fields changed, or asks the service as somebody and keeps parts of the
 * answer; some lines are for the first time only. Whatever is asked is asked again until it is answered with success,
 * since events take their time.
 */
final class RightActs {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Requests requests;
    private final TrainingPeople people;
    private final SampleEvents events;
    private final JsonNode lines;
    private final Duration patience;
    private final Map<String, String> known = new HashMap<>();
    private boolean again;

    RightActs(JsonNode lines, Requests requests, TrainingPeople people, SampleEvents events, Duration patience) {
        this.lines = lines;
        this.requests = requests;
        this.people = people;
        this.events = events;
        this.patience = patience;
    }

    /** The gateway has none of its own: it is trained with those of a service behind it. */
    static JsonNode of(Service service) {
        try (var lines = RightActs.class.getResourceAsStream("/acts/" + service.module() + ".json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(lines, service.module()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was made up, or kept of an answer, the last time: ids by the names that paths have for them. */
    Map<String, String> known() {
        return known;
    }

    /** Returns how many changed something. */
    int run() {
        var changes = 0;
        for (var line : lines) {
            if (again && line.has("once")) {
                continue;
            }
            line.path("invent")
                    .forEach(
                            name -> known.put(name.asString(), UUID.randomUUID().toString()));
            line.path("arrive").forEach(name -> arrive(name.asString()));
            if (line.has("event")) {
                events.send(line.path("event").asString(), text(line.path("about")), fields(line.path("with")));
            }
            if (line.has("act")) {
                ask(line);
                changes += line.path("act").asString().startsWith("GET ") ? 0 : 1;
            }
        }
        again = true;
        return changes;
    }

    private void arrive(String person) {
        var one = people.arrives(person);
        var fields = JsonMapper.shared()
                .createObjectNode()
                .put("personId", one.id())
                .put("email", one.email())
                .put("displayName", one.name());
        events.send(
                "projects.person-changed",
                one.id(),
                Map.of(
                        "personId", fields.path("personId"),
                        "email", fields.path("email"),
                        "displayName", fields.path("displayName")));
    }

    private void ask(JsonNode line) {
        var words = filled(line.path("act").asString()).split(" ", 2);
        var body = line.has("body") ? filled(line.path("body").toString()) : "";
        var version = filled(line.path("version").asString(""));
        var until = System.nanoTime() + patience.toNanos();
        var answer = requests.send(
                words[0], words[1], people.named(line.path("as").asString()).token(), body, version);
        while (!fits(line, answer) && System.nanoTime() < until) {
            pause();
            answer = requests.send(
                    words[0], words[1], people.named(line.path("as").asString()).token(), body, version);
        }
        if (!fits(line, answer)) {
            throw new ImageFailed(
                    "A right act does not succeed, so the service would learn to refuse it: %s %s answered %d %s"
                            .formatted(words[0], words[1], answer.status(), answer.body()));
        }
        keep(line, answer);
    }

    private static boolean fits(JsonNode line, Requests.Answer answer) {
        return answer.isSuccess()
                && line.path("keep")
                        .valueStream()
                        .noneMatch(place -> answer.at(place.asString()).isMissingNode());
    }

    private void keep(JsonNode line, Requests.Answer answer) {
        line.path("keep")
                .propertyStream()
                .forEach(part -> known.put(
                        part.getKey(), answer.at(part.getValue().asString()).asString()));
    }

    private Map<String, JsonNode> fields(JsonNode with) {
        var fields = new HashMap<String, JsonNode>();
        JsonMapper.shared()
                .readTree(filled(with.isMissingNode() ? "{}" : with.toString()))
                .propertyStream()
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private String text(JsonNode node) {
        return filled(node.asString());
    }

    private String filled(String text) {
        return NAME.matcher(text).replaceAll(name -> value(name.group(1)));
    }

    /** {@code id of awa}, {@code address of awa}, {@code time PT1H} from now, {@code day -1} from today, or what is known. */
    private String value(String name) {
        var words = name.split(" ", -1);
        return switch (words[0]) {
            case "id" -> people.named(words[2]).id();
            case "address" -> people.named(words[2]).email();
            case "time" -> Instant.now().plus(Duration.parse(words[1])).toString();
            case "day" ->
                LocalDate.now(PARIS).plusDays(Long.parseLong(words[1])).toString();
            default -> {
                var value = known.get(name);
                if (value == null) {
                    throw new ImageFailed("Nothing is known as " + name + " in the acts of training.");
                }
                yield value;
            }
        };
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while training.", interrupted);
        }
    }
}
