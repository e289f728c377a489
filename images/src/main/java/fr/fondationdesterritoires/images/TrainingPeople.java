package fr.fondationdesterritoires.images;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who trains a service: {@code staff} has both staff roles, everybody else none. */
final class TrainingPeople {

    static final String STAFF = "staff";

    private final Outside outside;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    TrainingPeople(Outside outside) {
        this.outside = outside;
    }

    record Person(String id, String name, String email, String token) {}

    Person named(String name) {
        return people.computeIfAbsent(name, this::signedIn);
    }

    /** Somebody new goes by that name from now on. */
    Person arrives(String name) {
        people.remove(name);
        return named(name);
    }

    private Person signedIn(String name) {
        var id = UUID.randomUUID().toString();
        var email = name + "." + id + "@exemple.fr";
        var token = name.equals(STAFF)
                ? outside.tokenOf(id, "Dominique Essai", email, "fund-manager", "foundation-admin")
                : outside.tokenOf(id, "Dominique Essai", email);
        return new Person(id, "Dominique Essai", email, token);
    }
}
