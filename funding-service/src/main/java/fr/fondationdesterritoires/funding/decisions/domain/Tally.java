package fr.fondationdesterritoires.funding.decisions.domain;

/** Counted ballots. */
public record Tally(int forVotes, int against, int abstain) {

    public static final Tally NONE = new Tally(0, 0, 0);

    /** One more ballot. */
    public Tally plus(Choice choice) {
        return switch (choice) {
            case FOR -> new Tally(forVotes + 1, against, abstain);
            case AGAINST -> new Tally(forVotes, against + 1, abstain);
            case ABSTAIN -> new Tally(forVotes, against, abstain + 1);
        };
    }

    public boolean isFavourable() {
        return forVotes > against;
    }

    public boolean isAgainst() {
        return against > forVotes;
    }

    public boolean expressesNothing() {
        return forVotes + against == 0;
    }
}
