package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The items of a session, in the order in which they are treated. */
public record Agenda(List<Item> items) {

    public static final Agenda EMPTY = new Agenda(List.of());

    public Agenda {
        items = List.copyOf(items);
    }

    public Optional<Item> find(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<Item> find(ApplicationId application) {
        return items.stream()
                .filter(item -> item.application().equals(application))
                .findFirst();
    }

    /** The item being voted on, if any: one at a time. */
    public Optional<Item> voting() {
        return items.stream()
                .filter(item -> item.state() instanceof ItemState.Voting)
                .findFirst();
    }

    /** The item whose turn it is: the one being voted on, else the first that waits. */
    public Optional<Item> current() {
        return voting().or(() -> items.stream().filter(Item::isWaiting).findFirst());
    }

    Agenda adding(Item item) {
        List<Item> all = new ArrayList<>(items);
        all.add(item);
        return new Agenda(all);
    }

    Agenda without(ItemId id) {
        return new Agenda(items.stream().filter(item -> !item.id().equals(id)).toList());
    }

    Agenda replacing(Item changed) {
        return mapping(item -> item.id().equals(changed.id()) ? changed : item);
    }

    Agenda mapping(UnaryOperator<Item> change) {
        return new Agenda(items.stream().map(change).toList());
    }

    /** The same items in another order; empty if the ids are not just those. */
    Optional<Agenda> ordered(List<ItemId> ids) {
        boolean same = ids.size() == items.size()
                && new HashSet<>(ids)
                        .equals(new HashSet<>(items.stream().map(Item::id).toList()));
        return same
                ? Optional.of(
                        new Agenda(ids.stream().flatMap(id -> find(id).stream()).toList()))
                : Optional.empty();
    }
}
