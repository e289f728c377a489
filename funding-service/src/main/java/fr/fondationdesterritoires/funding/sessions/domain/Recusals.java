package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who stands aside for an item: found by the platform, or declared with the nature of the conflict. */
public record Recusals(NavigableSet<MemberNumber> automatic, NavigableMap<MemberNumber, String> declared) {

    public static final Recusals NONE = new Recusals(Collections.emptyNavigableSet(), Collections.emptyNavigableMap());

    public Recusals {
        automatic = Collections.unmodifiableNavigableSet(new TreeSet<>(automatic));
        declared = Collections.unmodifiableNavigableMap(new TreeMap<>(declared));
    }

    public boolean holds(MemberNumber member) {
        return automatic.contains(member) || declared.containsKey(member);
    }

    public NavigableSet<MemberNumber> all() {
        NavigableSet<MemberNumber> all = new TreeSet<>(automatic);
        all.addAll(declared.keySet());
        return Collections.unmodifiableNavigableSet(all);
    }

    Recusals found(NavigableSet<MemberNumber> members) {
        return new Recusals(members, declared);
    }

    Recusals declaring(MemberNumber member, String nature) {
        NavigableMap<MemberNumber, String> all = new TreeMap<>(declared);
        all.put(member, nature);
        return new Recusals(automatic, all);
    }

    Recusals lifting(MemberNumber member) {
        NavigableMap<MemberNumber, String> rest = new TreeMap<>(declared);
        rest.remove(member);
        return new Recusals(automatic, rest);
    }
}
