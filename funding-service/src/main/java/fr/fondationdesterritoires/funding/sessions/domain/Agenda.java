package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.ledger.domain.Sha256;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The items of a session, in the order in which they are treated.
 *
 * @param takenOff those that stood here before: what was declared on them holds wherever the application comes next
 */
public record Agenda(List<Item> items, List<Item> takenOff) {

    public static final Agenda EMPTY = of(List.of());

    public Agenda {
        items = List.copyOf(items);
        // Agendas laid down before this was kept do not name it.
        takenOff = List.copyOf(Objects.requireNonNullElse(takenOff, List.of()));
    }

    public static Agenda of(List<Item> items) {
        return new Agenda(items, List.of());
    }

    /** All that stand here or did. */
    public Stream<Item> all() {
        return Stream.concat(items.stream(), takenOff.stream());
    }

    /**
     * Changes with the items and their order, and with nothing else: whoever stands aside learns from it nothing of what
     * is done to the item that is hidden from them. 48 bits, so that a browser's numbers hold it.
     */
    public long version() {
        String ids = items.stream().map(item -> item.id().toString()).collect(Collectors.joining(" "));
        return Long.parseLong(Sha256.of(ids).substring(0, 12), 16);
    }

    public Optional<Item> find(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The application's item, even if it was taken off. */
    public Optional<Item> lastOf(ApplicationId application) {
        return all().filter(item -> item.application().equals(application)).findFirst();
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

    /** Those who stand aside for an item that is still to be treated. */
    NavigableSet<MemberNumber> asideFromWhatIsLeft() {
        NavigableSet<MemberNumber> aside = new TreeSet<>();
        items.stream()
                .filter(item -> !item.isSettled())
                .forEach(item -> aside.addAll(item.recusals().all()));
        return Collections.unmodifiableNavigableSet(aside);
    }

    /** Whether each of these items has the same place in that order as it has here. */
    boolean leavesInPlace(Set<ItemId> fixed, List<ItemId> order) {
        return IntStream.range(0, items.size())
                .filter(place -> fixed.contains(items.get(place).id()))
                .allMatch(place -> items.get(place).id().equals(order.get(place)));
    }

    Agenda adding(Item item) {
        return new Agenda(
                Stream.concat(items.stream(), Stream.of(item)).toList(),
                takenOff.stream()
                        .filter(before -> !before.application().equals(item.application()))
                        .toList());
    }

    Agenda without(ItemId id) {
        return new Agenda(
                items.stream().filter(item -> !item.id().equals(id)).toList(),
                Stream.concat(takenOff.stream(), find(id).stream()).toList());
    }

    Agenda replacing(Item changed) {
        return mapping(item -> item.id().equals(changed.id()) ? changed : item);
    }

    Agenda mapping(UnaryOperator<Item> change) {
        return new Agenda(items.stream().map(change).toList(), takenOff);
    }

    /** The same items in another order; empty if the ids are not just those. */
    Optional<Agenda> ordered(List<ItemId> ids) {
        boolean same = ids.size() == items.size()
                && new HashSet<>(ids)
                        .equals(new HashSet<>(items.stream().map(Item::id).toList()));
        return same
                ? Optional.of(
                        new Agenda(ids.stream().flatMap(id -> find(id).stream()).toList(), takenOff))
                : Optional.empty();
    }
}
