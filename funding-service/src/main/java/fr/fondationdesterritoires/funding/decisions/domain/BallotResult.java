package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a ballot comes to: a pure function of what was frozen, who stood aside since, and the last vote of each. Anyone
 * can run it again on the ledger.
 */
public record BallotResult(
        DecisionOutcome outcome, Explanation explanation, Tally total, Map<College, Tally> byCollege) {

    /** As many colleges must be favourable, also where one is left out for want of members. */
    private static final int FAVOURABLE_COLLEGES = 2;

    public BallotResult {
        Map<College, Tally> copy = new EnumMap<>(College.class);
        copy.putAll(byCollege);
        byCollege = Collections.unmodifiableMap(copy);
    }

    /**
     * The result; where the quorum was lost, the ballot is void and nothing is counted.
     *
     * @param recused who stood aside since the opening: their votes are void
     * @param votes the last vote of each; a vote of somebody who had none is an error
     */
    public static BallotResult of(
            FrozenBallot ballot, Collection<MemberNumber> recused, Map<MemberNumber, Choice> votes) {
        refuseStrangers(ballot, votes.keySet());
        if (!ballot.quorumWithout(recused).isMet()) {
            return new BallotResult(
                    DecisionOutcome.DEFERRED,
                    Explanation.QUORUM_LOST,
                    Tally.NONE,
                    count(ballot.electorate(), Map.of()));
        }
        Electorate electorate = ballot.electorate().without(recused);
        Map<College, Tally> byCollege = count(electorate, votes);
        Tally total = sum(byCollege);
        Verdict verdict = verdict(total, byCollege, coChairVotes(ballot, electorate, votes), ballot.motion());
        return new BallotResult(verdict.outcome, verdict.explanation, total, byCollege);
    }

    /** Whether the ballot came to nothing: its votes are neither counted nor ever told. */
    public boolean isVoid() {
        return explanation == Explanation.QUORUM_LOST;
    }

    private static Verdict verdict(Tally total, Map<College, Tally> byCollege, CoChairVotes coChairs, Motion motion) {
        if (total.expressesNothing()) {
            return new Verdict(DecisionOutcome.DEFERRED, Explanation.NOTHING_EXPRESSED);
        }
        if (total.isAgainst()) {
            return new Verdict(DecisionOutcome.REFUSED, Explanation.MAJORITY_AGAINST);
        }
        if (total.isFavourable()) {
            return enoughCollegesAreFavourable(byCollege)
                    ? new Verdict(asMoved(motion), Explanation.MAJORITY)
                    : new Verdict(DecisionOutcome.DEFERRED, Explanation.COLLEGES_DISAGREE);
        }
        return switch (coChairs) {
            case ALL_FOR -> new Verdict(asMoved(motion), Explanation.TIE_BROKEN_FOR);
            case ALL_AGAINST -> new Verdict(DecisionOutcome.REFUSED, Explanation.TIE_BROKEN_AGAINST);
            case DIVIDED_OR_SILENT -> new Verdict(DecisionOutcome.DEFERRED, Explanation.TIE_NOT_BROKEN);
        };
    }

    private static boolean enoughCollegesAreFavourable(Map<College, Tally> byCollege) {
        return byCollege.values().stream().filter(Tally::isFavourable).count() >= FAVOURABLE_COLLEGES;
    }

    private static DecisionOutcome asMoved(Motion motion) {
        return switch (motion) {
            case FUND -> DecisionOutcome.FUNDED;
            case WAITING_LIST -> DecisionOutcome.WAITING_LIST;
        };
    }

    // Only co-chairs who are in E decide; each must have voted for or against, and all the same way.
    private static CoChairVotes coChairVotes(
            FrozenBallot ballot, Electorate electorate, Map<MemberNumber, Choice> votes) {
        Set<Choice> cast = ballot.coChairs().stream()
                .filter(electorate::holds)
                .map(chair -> Objects.requireNonNullElse(votes.get(chair), Choice.ABSTAIN))
                .collect(Collectors.toSet());
        if (cast.equals(Set.of(Choice.FOR))) {
            return CoChairVotes.ALL_FOR;
        }
        return cast.equals(Set.of(Choice.AGAINST)) ? CoChairVotes.ALL_AGAINST : CoChairVotes.DIVIDED_OR_SILENT;
    }

    private static Map<College, Tally> count(Electorate electorate, Map<MemberNumber, Choice> votes) {
        Map<College, Tally> byCollege = new EnumMap<>(College.class);
        Arrays.stream(College.values()).forEach(college -> byCollege.put(college, Tally.NONE));
        electorate.members().forEach((member, college) -> {
            Choice choice = votes.get(member);
            if (choice != null) {
                byCollege.merge(college, Tally.NONE.plus(choice), BallotResult::add);
            }
        });
        return byCollege;
    }

    private static Tally sum(Map<College, Tally> byCollege) {
        return byCollege.values().stream().reduce(Tally.NONE, BallotResult::add);
    }

    private static Tally add(Tally one, Tally other) {
        return new Tally(
                one.forVotes() + other.forVotes(), one.against() + other.against(), one.abstain() + other.abstain());
    }

    private static void refuseStrangers(FrozenBallot ballot, Set<MemberNumber> voters) {
        if (!voters.stream().allMatch(ballot::mayVote)) {
            throw new IllegalArgumentException("A vote of somebody who could not vote");
        }
    }

    private enum CoChairVotes {
        ALL_FOR,
        ALL_AGAINST,
        DIVIDED_OR_SILENT
    }

    private record Verdict(DecisionOutcome outcome, Explanation explanation) {}
}
