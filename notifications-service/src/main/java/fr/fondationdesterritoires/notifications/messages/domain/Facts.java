package fr.fondationdesterritoires.notifications.messages.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    public Facts moment(String name, Instant value) {
        return with(name, new Fact.Moment(value));
    }

    /** Nothing is said of an amount of zero. */
    public Facts amount(String name, Money value) {
        return value.equals(Money.ZERO) ? this : with(name, new Fact.Amount(value));
    }

    /** Nothing is said of none. */
    public Facts count(String name, long value) {
        return value == 0 ? this : with(name, new Fact.Count(value));
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
