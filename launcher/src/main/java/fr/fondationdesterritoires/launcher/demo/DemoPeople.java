package fr.fondationdesterritoires.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The invented people of {@code demo/people.json}. */
public final class DemoPeople {

    /** Everybody's password: for local use, and shown on the start page. */
    public static final String PASSWORD = "alliance-demonstration";

    /** The key of a fund manager, who also may read everything that a service in training reads. */
    public static final String MANAGER = "camille.roussel";

    /** The key of a foundation administrator. */
    static final String ADMINISTRATOR = "paul.kermarrec";

    private final List<DemoPerson> people;

    private DemoPeople(List<DemoPerson> people) {
        this.people = List.copyOf(people);
    }

    public static DemoPeople read() {
        try (var json = DemoPeople.class.getResourceAsStream("/demo/people.json")) {
            return new DemoPeople(JsonMapper.shared().readValue(json, new TypeReference<List<DemoPerson>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<DemoPerson> all() {
        return people;
    }

    /** Those of a group, the featured ones only or the others only. */
    public List<DemoPerson> in(DemoPerson.Group group, boolean featured) {
        return people.stream()
                .filter(person -> person.group() == group && person.featured() == featured)
                .toList();
    }

    /** By key, e-mail or the start of the key, if only one starts so. */
    public Optional<DemoPerson> named(String name) {
        var exact = people.stream()
                .filter(person -> person.key().equals(name) || person.email().equalsIgnoreCase(name))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var starting =
                people.stream().filter(person -> person.key().startsWith(name)).toList();
        return starting.size() == 1 ? Optional.of(starting.getFirst()) : Optional.empty();
    }
}
