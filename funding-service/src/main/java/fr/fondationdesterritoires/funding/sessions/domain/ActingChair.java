package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may chair: the co-chairs who are there and not recused; without any, the voting member there, not recused, longest
 * in mandate, then of lowest number.
 */
public final class ActingChair {

    private ActingChair() {}

    public static NavigableSet<MemberNumber> of(Bench bench, Attendance attendance, Collection<MemberNumber> recused) {
        List<Member> able = bench.members().stream()
                .filter(Member::isVoting)
                .filter(member -> attendance.holds(member.number()))
                .filter(member -> !recused.contains(member.number()))
                .sorted(Member.BY_SENIORITY)
                .toList();
        List<Member> coChairs = able.stream().filter(Member::isCoChair).toList();
        List<Member> acting = coChairs.isEmpty() ? able.stream().limit(1).toList() : coChairs;
        NavigableSet<MemberNumber> numbers = new TreeSet<>();
        acting.stream().map(Member::number).forEach(numbers::add);
        return Collections.unmodifiableNavigableSet(numbers);
    }

    /** Who may chair where nothing is treated in particular. */
    public static NavigableSet<MemberNumber> of(Bench bench, Attendance attendance) {
        return of(bench, attendance, Set.of());
    }
}
