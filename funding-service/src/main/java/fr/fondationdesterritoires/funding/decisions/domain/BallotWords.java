package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ballots in the ledger's words: written when they are opened and closed, read again by whoever recounts them. */
public final class BallotWords {

    private BallotWords() {}

    /** What was frozen at the opening. */
    public static Map<String, Object> of(FrozenBallot frozen) {
        Map<String, Object> electorate = new LinkedHashMap<>();
        Arrays.stream(College.values())
                .forEach(college -> electorate.put(college.name(), numbers(membersOf(frozen, college))));
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("motion", frozen.motion().name());
        words.put("electorate", electorate);
        words.put("present", numbers(frozen.present()));
        words.put("coChairs", numbers(frozen.coChairs()));
        return words;
    }

    /** What was frozen, read back; fails on anything that {@link #of(FrozenBallot)} would not write. */
    public static FrozenBallot frozen(Map<?, ?> words) {
        NavigableMap<MemberNumber, College> electorate = new TreeMap<>();
        ((Map<?, ?>) get(words, "electorate"))
                .forEach((college, members) -> members((List<?>) members)
                        .forEach(member -> electorate.put(member, College.valueOf((String) college))));
        return new FrozenBallot(
                Motion.valueOf((String) get(words, "motion")),
                new Electorate(electorate),
                members((List<?>) get(words, "present")),
                members((List<?>) get(words, "coChairs")));
    }

    /** What the ballot came to. */
    public static Map<String, Object> of(BallotResult result) {
        Map<String, Object> byCollege = new LinkedHashMap<>();
        result.byCollege().forEach((college, tally) -> byCollege.put(college.name(), of(tally)));
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("outcome", result.outcome().name());
        words.put("explanation", result.explanation().code());
        words.put("total", of(result.total()));
        words.put("byCollege", byCollege);
        return words;
    }

    /** A vote, told at the closing. */
    public static Map<String, Object> vote(
            MemberNumber member, int sequence, Choice choice, String salt, String commitment) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("member", member.value());
        words.put("sequence", sequence);
        words.put("choice", choice.name());
        words.put("salt", salt);
        words.put("commitment", commitment);
        return words;
    }

    public static List<Integer> numbers(Collection<MemberNumber> members) {
        return members.stream().map(MemberNumber::value).toList();
    }

    static NavigableSet<MemberNumber> members(List<?> numbers) {
        NavigableSet<MemberNumber> members = new TreeSet<>();
        numbers.forEach(number -> members.add(new MemberNumber(((Number) number).intValue())));
        return members;
    }

    static Object get(Map<?, ?> words, String name) {
        Object value = words.get(name);
        if (value == null) {
            throw new IllegalArgumentException("misses " + name);
        }
        return value;
    }

    private static List<MemberNumber> membersOf(FrozenBallot frozen, College college) {
        return frozen.electorate().members().entrySet().stream()
                .filter(member -> member.getValue() == college)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> of(Tally tally) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("for", tally.forVotes());
        words.put("against", tally.against());
        words.put("abstain", tally.abstain());
        return words;
    }
}
