package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.ledger.domain.CanonicalJson;
import fr.fondationdesterritoires.funding.ledger.domain.Chain;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerHead;
import fr.fondationdesterritoires.funding.ledger.domain.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a ledger that somebody exported, trusting nothing in it: the chain, every commitment, every tally, who stood
 * aside, that each ballot was opened, closed and decided once, and that each decision is what its ballot came to.
 */
public final class LedgerCheck {

    private final List<Chain.Fault> faults = new ArrayList<>();
    private final Map<String, Map<?, ?>> placed = new HashMap<>();
    private final Map<String, Course> ballots = new LinkedHashMap<>();
    private long index;

    private LedgerCheck() {}

    /** What a check found. */
    public record Findings(int entries, int hidden, int ballots, LedgerHead head, List<Chain.Fault> faults) {
        public Findings {
            faults = List.copyOf(faults);
        }

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    /** What was read of one ballot so far. */
    private static final class Course {
        private final LedgerEntry opening;
        private final List<Map<?, ?>> casts = new ArrayList<>();
        private final NavigableSet<MemberNumber> stoodAside = new TreeSet<>();
        private @Nullable Map<?, ?> result;
        private boolean over;
        private boolean decided;

        private Course(LedgerEntry opening) {
            this.opening = opening;
        }

        private boolean isAbout(Map<?, ?> body) {
            return Objects.equals(opening.body().get("item"), body.get("item"));
        }
    }

    /** Checks a ledger from its first entry on. */
    public static Findings of(List<Link> links) {
        LedgerCheck check = new LedgerCheck();
        check.faults.addAll(Chain.faults(LedgerHead.EMPTY, links));
        int hidden = 0;
        for (Link link : links) {
            switch (link) {
                case Link.Hidden none -> hidden++;
                case Link.Shown(LedgerEntry entry) -> check.read(entry);
            }
        }
        check.everyBallotIsDecided();
        return new Findings(links.size(), hidden, check.recounted(), head(links), check.faults);
    }

    private int recounted() {
        return (int) ballots.values().stream()
                .filter(ballot -> ballot.result != null)
                .count();
    }

    private static LedgerHead head(List<Link> links) {
        return links.isEmpty()
                ? LedgerHead.EMPTY
                : new LedgerHead(links.getLast().index(), links.getLast().hash(), Optional.empty());
    }

    private void read(LedgerEntry entry) {
        index = entry.index();
        try {
            switch (entry.kind()) {
                case "ITEM_PLACED" -> placed.put((String) BallotWords.get(entry.body(), "item"), entry.body());
                case "RECUSED" -> standAside(entry.body());
                case "BALLOT_OPENED" -> open(entry);
                case "VOTE_CAST" ->
                    running(entry, "is a vote in a ballot that is not open")
                            .ifPresent(ballot -> ballot.casts.add(entry.body()));
                case "VOTE_VOIDED" -> voidVote(entry);
                case "BALLOT_VOIDED" ->
                    running(entry, "voids a ballot that is not open").ifPresent(ballot -> ballot.over = true);
                case "BALLOT_CLOSED" ->
                    running(entry, "closes a ballot that is not open").ifPresent(ballot -> close(ballot, entry.body()));
                case "DECISION" -> decide(entry.body());
                default -> {
                    // Nothing in it bears on a result.
                }
            }
        } catch (IllegalArgumentException | ClassCastException unreadable) {
            fault("cannot be read: " + unreadable.getMessage());
        }
    }

    private Optional<Course> running(LedgerEntry entry, String orElse) {
        Optional<Course> ballot =
                Optional.ofNullable(ballots.get(ballot(entry.body()))).filter(found -> !found.over);
        if (ballot.isEmpty()) {
            fault(orElse);
        }
        return ballot;
    }

    private void standAside(Map<?, ?> body) {
        MemberNumber member = member(body);
        ballots.values().stream()
                .filter(ballot -> !ballot.over && ballot.isAbout(body))
                .filter(ballot -> electorate(ballot).holds(member))
                .forEach(ballot -> ballot.stoodAside.add(member));
    }

    private void voidVote(LedgerEntry entry) {
        running(entry, "voids a vote in a ballot that is not open")
                .filter(ballot -> !ballot.stoodAside.contains(member(entry.body())))
                .ifPresent(ballot -> fault("voids a vote of somebody who did not stand aside"));
    }

    private void open(LedgerEntry opening) {
        if (ballots.putIfAbsent(ballot(opening.body()), new Course(opening)) != null) {
            fault("opens a ballot that was opened before");
        }
        Map<?, ?> placing = placed.getOrDefault((String) BallotWords.get(opening.body(), "item"), Map.of());
        if (!same(placing, opening.body(), "submission") || !same(placing, opening.body(), "submissionSha256")) {
            fault("puts another dossier to the vote than was placed on the agenda");
        }
    }

    private void close(Course ballot, Map<?, ?> closing) {
        ballot.over = true;
        isAboutWhatWasPlaced(closing);
        if (!BallotWords.members((List<?>) BallotWords.get(closing, "recused")).equals(ballot.stoodAside)) {
            fault("names others as standing aside than those who did");
        }
        FrozenBallot frozen = BallotWords.frozen(ballot.opening.body());
        List<?> votes = (List<?>) BallotWords.get(closing, "votes");
        boolean quorate = frozen.quorumWithout(ballot.stoodAside).isMet();
        if (quorate) {
            everyVoteIsTold(ballot, votes);
        } else if (!votes.isEmpty()) {
            fault("tells votes of a ballot that lost its quorum");
        }
        BallotResult result = BallotResult.of(frozen, ballot.stoodAside, quorate ? last(ballot, votes) : Map.of());
        ballot.result = (Map<?, ?>) BallotWords.get(closing, "result");
        if (!CanonicalJson.of(BallotWords.of(result)).equals(CanonicalJson.of(ballot.result))) {
            fault("its result does not follow from its votes");
        }
    }

    private Map<MemberNumber, Choice> last(Course ballot, List<?> votes) {
        Map<MemberNumber, Choice> last = new HashMap<>();
        int sequence = 0;
        for (Object each : votes) {
            Map<?, ?> vote = (Map<?, ?>) each;
            MemberNumber member = member(vote);
            Choice choice = Choice.valueOf((String) BallotWords.get(vote, "choice"));
            int at = sequence(vote);
            String commitment = Commitment.to(
                    new BallotId(UUID.fromString(ballot(ballot.opening.body()))), member, at, choice, (String)
                            BallotWords.get(vote, "salt"));
            if (!commitment.equals(vote.get("commitment")) || !wasCast(ballot, member, at, commitment)) {
                fault("tells another vote of member " + member + " than was cast");
            }
            if (at <= sequence) {
                fault("tells votes in another order than they were cast");
            }
            sequence = at;
            last.put(member, choice);
        }
        return last;
    }

    private void everyVoteIsTold(Course ballot, List<?> votes) {
        Set<Object> told = new HashSet<>();
        votes.forEach(vote -> told.add(BallotWords.get((Map<?, ?>) vote, "commitment")));
        ballot.casts.stream()
                .filter(cast -> !ballot.stoodAside.contains(member(cast)))
                .filter(cast -> !told.contains(cast.get("commitment")))
                .forEach(cast -> fault("leaves out a vote of member " + member(cast)));
    }

    private static boolean wasCast(Course ballot, MemberNumber member, int sequence, String commitment) {
        return ballot.casts.stream()
                .anyMatch(cast -> commitment.equals(cast.get("commitment"))
                        && member(cast).equals(member)
                        && sequence(cast) == sequence);
    }

    private void decide(Map<?, ?> decision) {
        Course ballot = ballots.get(ballot(decision));
        if (ballot == null || ballot.result == null) {
            fault("decides without a closed ballot");
            return;
        }
        if (ballot.decided) {
            fault("decides a second time on one ballot");
        }
        ballot.decided = true;
        isAboutWhatWasPlaced(decision);
        Map<?, ?> result = ballot.result;
        if (!ballot.isAbout(decision) || !same(result, decision, "outcome") || !same(result, decision, "explanation")) {
            fault("is not what its ballot came to");
        }
        if (!givesWhatWasMoved(ballot.opening.body(), decision)) {
            fault("gives something else than was put to the vote");
        }
    }

    private void isAboutWhatWasPlaced(Map<?, ?> body) {
        Map<?, ?> placing = placed.getOrDefault((String) BallotWords.get(body, "item"), body);
        if (!same(placing, body, "application")) {
            fault("is about another application than was placed on the agenda");
        }
    }

    // Nothing is given but what was carried.
    private static boolean givesWhatWasMoved(Map<?, ?> moved, Map<?, ?> decision) {
        boolean carried = switch (DecisionOutcome.valueOf((String) BallotWords.get(decision, "outcome"))) {
            case FUNDED, WAITING_LIST -> true;
            case REFUSED, DEFERRED -> false;
        };
        Map<?, ?> due = carried ? moved : Map.of("amountCents", 0, "premiumCents", 0);
        return Stream.of("amountCents", "premiumCents", "premiumCut", "conditionsSha256")
                .allMatch(part -> same(due, decision, part));
    }

    private void everyBallotIsDecided() {
        for (Course ballot : ballots.values()) {
            index = ballot.opening.index();
            if (!ballot.over) {
                fault("opens a ballot that is never closed");
            } else if (ballot.result != null && !ballot.decided) {
                fault("opens a ballot on which nothing is decided");
            }
        }
    }

    private static Electorate electorate(Course ballot) {
        return BallotWords.frozen(ballot.opening.body()).electorate();
    }

    private static boolean same(Map<?, ?> one, Map<?, ?> other, String part) {
        return CanonicalJson.of(one.get(part)).equals(CanonicalJson.of(other.get(part)));
    }

    private static String ballot(Map<?, ?> body) {
        return (String) BallotWords.get(body, "ballot");
    }

    private static MemberNumber member(Map<?, ?> body) {
        return new MemberNumber(((Number) BallotWords.get(body, "member")).intValue());
    }

    private static int sequence(Map<?, ?> body) {
        return ((Number) BallotWords.get(body, "sequence")).intValue();
    }

    private void fault(String what) {
        faults.add(new Chain.Fault(index, what));
    }
}
