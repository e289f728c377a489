package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The E of an item: members with an active mandate who are not recused for it, each with their college. */
public record Electorate(NavigableMap<MemberNumber, College> members) {

    public Electorate {
        members = Collections.unmodifiableNavigableMap(new TreeMap<>(members));
    }

    public Electorate without(Collection<MemberNumber> recused) {
        NavigableMap<MemberNumber, College> left = new TreeMap<>(members);
        left.keySet().removeAll(recused);
        return new Electorate(left);
    }

    public boolean holds(MemberNumber member) {
        return members.containsKey(member);
    }

    public int size() {
        return members.size();
    }

    /** How many of these people are in the electorate and in that college. */
    public int count(College college, Set<MemberNumber> people) {
        return (int) members.entrySet().stream()
                .filter(member -> member.getValue() == college && people.contains(member.getKey()))
                .count();
    }

    public int size(College college) {
        return Collections.frequency(members.values(), college);
    }

    /** Colleges with nobody in E. */
    public Set<College> emptyColleges() {
        Set<College> empty = EnumSet.noneOf(College.class);
        Arrays.stream(College.values()).filter(college -> size(college) == 0).forEach(empty::add);
        return Collections.unmodifiableSet(empty);
    }
}
