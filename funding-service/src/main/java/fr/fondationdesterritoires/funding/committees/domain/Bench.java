package fr.fondationdesterritoires.funding.committees.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The members of a committee whose mandate is active on one day, in the order of their numbers. */
public record Bench(LocalDate day, List<Member> members) {

    public Bench {
        members = members.stream()
                .filter(member -> member.mandate().isActiveOn(day))
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .toList();
    }

    public Optional<Member> find(MemberNumber number) {
        return members.stream().filter(member -> member.number().equals(number)).findFirst();
    }

    public Optional<Member> seatOf(PersonId person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    public boolean isSecretary(MemberNumber number) {
        return find(number).filter(Member::isSecretary).isPresent();
    }

    /** Those who have a vote, each with their college. */
    public NavigableMap<MemberNumber, College> voting() {
        NavigableMap<MemberNumber, College> voting = new TreeMap<>();
        members.forEach(member -> member.college().ifPresent(college -> voting.put(member.number(), college)));
        return Collections.unmodifiableNavigableMap(voting);
    }

    public NavigableSet<MemberNumber> coChairs() {
        NavigableSet<MemberNumber> chairs = new TreeSet<>();
        members.stream().filter(Member::isCoChair).map(Member::number).forEach(chairs::add);
        return Collections.unmodifiableNavigableSet(chairs);
    }
}
