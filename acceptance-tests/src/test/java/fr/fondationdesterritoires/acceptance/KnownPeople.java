package fr.fondationdesterritoires.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The demonstration people, as the launcher knows them, and those who signed up during the tests. */
final class KnownPeople {

    private static final JsonNode PEOPLE =
            Api.JSON.readTree(Path.of("..", "launcher", "src", "main", "resources", "demo", "people.json"));

    private static final Set<String> SIGNED_UP = ConcurrentHashMap.newKeySet();

    private KnownPeople() {}

    /** What tells who somebody is. */
    static List<String> namesAndAddresses() {
        return Stream.concat(
                        PEOPLE.valueStream()
                                .flatMap(person -> Stream.of(
                                        person.path("name").asString(),
                                        person.path("email").asString())),
                        SIGNED_UP.stream())
                .toList();
    }

    /** Somebody new, by what tells who they are. */
    static void signedUp(String name, String address) {
        SIGNED_UP.add(name);
        SIGNED_UP.add(address);
    }

    static String keyOf(String name) {
        return StreamSupport.stream(PEOPLE.spliterator(), false)
                .filter(person -> person.path("name").asString().equals(name))
                .map(person -> person.path("key").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is called " + name));
    }
}
