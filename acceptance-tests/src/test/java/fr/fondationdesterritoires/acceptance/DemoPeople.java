package fr.fondationdesterritoires.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The demonstration people, as the launcher knows them. */
final class DemoPeople {

    private static final JsonNode PEOPLE =
            Api.JSON.readTree(Path.of("..", "launcher", "src", "main", "resources", "demo", "people.json"));

    private DemoPeople() {}

    /** What tells who somebody is. */
    static List<String> namesAndAddresses() {
        return PEOPLE.valueStream()
                .flatMap(person -> Stream.of(
                        person.path("name").asString(), person.path("email").asString()))
                .toList();
    }

    static String keyOf(String name) {
        return StreamSupport.stream(PEOPLE.spliterator(), false)
                .filter(person -> person.path("name").asString().equals(name))
                .map(person -> person.path("key").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is called " + name));
    }
}
