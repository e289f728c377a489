package fr.fondationdesterritoires.notifications.messages.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of one message, by name; what is not known is left out, and so is the sentence that needs it. */
public record Facts(Map<String, Fact> values) {

    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public @Nullable Fact get(String name) {
        return values.get(name);
    }

    public Facts text(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : with(name, new Fact.Text(value.strip()));
    }

    public Facts texts(String name, List<String> several) {
        return several.isEmpty() ? this : with(name, new Fact.Texts(several));
    }

    public Facts code(String name, Enum<?> value) {
        return with(name, new Fact.Code(value.name()));
    }

    public Facts codes(String name, Collection<? extends Enum<?>> several) {
        return several.isEmpty()
                ? this
                : with(name, new Fact.Codes(several.stream().map(Enum::name).toList()));
    }

    public Facts moment(String name, @Nullable Instant value) {
        return value == null ? this : with(name, new Fact.Moment(value));
    }

    /** Nothing is said of an amount of zero. */
    public Facts amount(String name, Money value) {
        return value.equals(Money.ZERO) ? this : with(name, new Fact.Amount(value));
    }

    /** Nothing is said of none. */
    public Facts count(String name, long value) {
        return value == 0 ? this : with(name, new Fact.Count(value));
    }

    public Facts person(String name, UUID personId) {
        return with(name, new Fact.Person(personId));
    }

    public Facts contacts(String name, Collection<UUID> people) {
        return people.isEmpty() ? this : with(name, new Fact.Contacts(List.copyOf(people)));
    }

    /** Whom the facts speak of. */
    public Set<UUID> people() {
        return values.values().stream()
                .flatMap(fact -> fact instanceof Fact.Person(UUID personId) ? Stream.of(personId) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** With the names of those whose name is known. */
    public Facts withNames(Map<UUID, String> names) {
        Facts spoken = this;
        for (Map.Entry<String, Fact> one : values.entrySet()) {
            if (one.getValue() instanceof Fact.Person(UUID personId)) {
                spoken = spoken.text(one.getKey(), names.get(personId));
            }
        }
        return spoken;
    }

    /** Whom the facts give as contacts. */
    public Set<UUID> contacts() {
        return values.values().stream()
                .flatMap(fact -> fact instanceof Fact.Contacts(List<UUID> people) ? people.stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** With contacts in words; those for whom there are none are left out. */
    public Facts withContacts(Map<UUID, String> words) {
        Facts spoken = this;
        for (Map.Entry<String, Fact> one : values.entrySet()) {
            if (one.getValue() instanceof Fact.Contacts(List<UUID> people)) {
                List<String> known =
                        people.stream().map(words::get).filter(Objects::nonNull).toList();
                spoken = spoken.without(one.getKey()).texts(one.getKey(), known);
            }
        }
        return spoken;
    }

    private Facts without(String name) {
        Map<String, Fact> others = new TreeMap<>(values);
        others.remove(name);
        return new Facts(others);
    }

    /** Adds what the other knows and this one does not. */
    public Facts completedBy(Facts other) {
        Map<String, Fact> all = new TreeMap<>(other.values);
        all.putAll(values);
        return new Facts(all);
    }

    private Facts with(String name, Fact fact) {
        Map<String, Fact> all = new TreeMap<>(values);
        all.put(name, fact);
        return new Facts(all);
    }
}
