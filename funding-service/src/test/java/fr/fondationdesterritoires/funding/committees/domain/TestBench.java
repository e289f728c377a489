package fr.fondationdesterritoires.funding.committees.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Committees for tests: members are numbered college after college, and sit for the whole of 2026. */
public final class TestBench {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Mandate YEAR = new Mandate(LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 12, 31)));

    private static final List<College> COLLEGES = List.of(College.values());

    private TestBench() {}

    /** As many members per college as told; the given numbers are co-chairs. */
    public static Bench of(List<Integer> sizes, int... coChairs) {
        List<Member> members = new ArrayList<>();
        Set<Integer> chairs = new TreeSet<>(Arrays.stream(coChairs).boxed().toList());
        for (int at = 0; at < sizes.size(); at++) {
            College college = COLLEGES.get(at);
            for (int i = 0; i < sizes.get(at); i++) {
                int number = members.size() + 1;
                members.add(new Member(
                        number(number),
                        person(number),
                        Optional.of(college),
                        YEAR,
                        chairs.contains(number) ? Optional.of(Office.CO_CHAIR) : Optional.empty()));
            }
        }
        return new Bench(DAY, members);
    }

    /** The same with a secretary outside the colleges, numbered last. */
    public static Bench withSecretary(Bench bench) {
        List<Member> members = new ArrayList<>(bench.members());
        int number = members.size() + 1;
        members.add(new Member(number(number), person(number), Optional.empty(), YEAR, Optional.of(Office.SECRETARY)));
        return new Bench(DAY, members);
    }

    public static PersonId person(int number) {
        return new PersonId(new UUID(7, number));
    }

    public static MemberNumber number(int number) {
        return new MemberNumber(number);
    }

    public static NavigableSet<MemberNumber> numbers(int... numbers) {
        return numbers(Arrays.stream(numbers).boxed().toList());
    }

    public static NavigableSet<MemberNumber> numbers(Collection<Integer> numbers) {
        NavigableSet<MemberNumber> all = new TreeSet<>();
        numbers.forEach(number -> all.add(number(number)));
        return all;
    }

    /** The first so many of each college. */
    public static NavigableSet<MemberNumber> firstOfEach(Bench bench, List<Integer> counts) {
        NavigableSet<MemberNumber> all = new TreeSet<>();
        IntStream.range(0, counts.size())
                .forEach(college -> bench.members().stream()
                        .filter(member -> member.college().equals(Optional.of(COLLEGES.get(college))))
                        .limit(counts.get(college))
                        .map(Member::number)
                        .forEach(all::add));
        return all;
    }
}
