package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.ledger.domain.CanonicalJson;
import fr.fondationdesterritoires.funding.ledger.domain.Chain;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerHead;
import fr.fondationdesterritoires.funding.ledger.domain.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Checks a ledger that somebody exported, trusting nothing in it: the chain, every commitment, every tally, and that each
 * decision is what its ballot came to.
 */
public final class LedgerCheck {

    private final List<Chain.Fault> faults = new ArrayList<>();
    private final Map<String, LedgerEntry> openings = new HashMap<>();
    private final Map<String, List<LedgerEntry>> casts = new HashMap<>();
    private final Map<String, Set<MemberNumber>> voided = new HashMap<>();
    private final Map<String, Map<?, ?>> results = new HashMap<>();
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
        return new Findings(links.size(), hidden, check.results.size(), head(links), check.faults);
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
                case "BALLOT_OPENED" -> openings.put(ballot(entry), entry);
                case "VOTE_CAST" ->
                    casts.computeIfAbsent(ballot(entry), id -> new ArrayList<>())
                            .add(entry);
                case "VOTE_VOIDED" ->
                    voided.computeIfAbsent(ballot(entry), id -> new HashSet<>()).add(member(entry.body()));
                case "BALLOT_CLOSED" -> recount(entry);
                case "DECISION" -> follows(entry);
                default -> {
                    // Nothing in it bears on a result.
                }
            }
        } catch (IllegalArgumentException | ClassCastException unreadable) {
            fault("cannot be read: " + unreadable.getMessage());
        }
    }

    private void recount(LedgerEntry closing) {
        String ballot = ballot(closing);
        LedgerEntry opening = openings.get(ballot);
        if (opening == null) {
            fault("closes a ballot that was not opened");
            return;
        }
        NavigableSet<MemberNumber> recused = BallotWords.members((List<?>) BallotWords.get(closing.body(), "recused"));
        Map<MemberNumber, Choice> last = open(ballot, (List<?>) BallotWords.get(closing.body(), "votes"));
        everyVoteIsTold(ballot, closing, recused);
        if (!recused.containsAll(voided.getOrDefault(ballot, Set.of()))) {
            fault("counts a vote that was voided");
        }
        BallotResult result = BallotResult.of(BallotWords.frozen(opening.body()), recused, last);
        Map<?, ?> said = (Map<?, ?>) BallotWords.get(closing.body(), "result");
        if (!CanonicalJson.of(BallotWords.of(result)).equals(CanonicalJson.of(said))) {
            fault("its result does not follow from its votes");
        }
        results.put(ballot, said);
    }

    private Map<MemberNumber, Choice> open(String ballot, List<?> votes) {
        Map<MemberNumber, Choice> last = new HashMap<>();
        int sequence = 0;
        for (Object each : votes) {
            Map<?, ?> vote = (Map<?, ?>) each;
            MemberNumber member = member(vote);
            Choice choice = Choice.valueOf((String) BallotWords.get(vote, "choice"));
            int at = ((Number) BallotWords.get(vote, "sequence")).intValue();
            String commitment = Commitment.to(
                    new BallotId(UUID.fromString(ballot)), member, at, choice, (String) BallotWords.get(vote, "salt"));
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

    private void everyVoteIsTold(String ballot, LedgerEntry closing, Set<MemberNumber> recused) {
        Set<Object> told = new HashSet<>();
        for (Object vote : (List<?>) BallotWords.get(closing.body(), "votes")) {
            told.add(BallotWords.get((Map<?, ?>) vote, "commitment"));
        }
        for (LedgerEntry cast : casts.getOrDefault(ballot, List.of())) {
            if (!recused.contains(member(cast.body()))
                    && !told.contains(cast.body().get("commitment"))) {
                fault("leaves out a vote of member " + member(cast.body()));
            }
        }
    }

    private boolean wasCast(String ballot, MemberNumber member, int sequence, String commitment) {
        return casts.getOrDefault(ballot, List.of()).stream()
                .map(LedgerEntry::body)
                .anyMatch(body -> commitment.equals(body.get("commitment"))
                        && member(body).equals(member)
                        && ((Number) BallotWords.get(body, "sequence")).intValue() == sequence);
    }

    private void follows(LedgerEntry decision) {
        Map<?, ?> result = results.get(ballot(decision));
        if (result == null
                || !Objects.equals(result.get("outcome"), decision.body().get("outcome"))) {
            fault("is not what its ballot came to");
        }
    }

    private static String ballot(LedgerEntry entry) {
        return (String) BallotWords.get(entry.body(), "ballot");
    }

    private static MemberNumber member(Map<?, ?> body) {
        return new MemberNumber(((Number) BallotWords.get(body, "member")).intValue());
    }

    private void fault(String what) {
        faults.add(new Chain.Fault(index, what));
    }
}
