package fr.fondationdesterritoires.funding.decisions.domain;

/** Which rule gave the result. */
public enum Explanation {
    MAJORITY("majority"),
    MAJORITY_AGAINST("majority-against"),
    COLLEGES_DISAGREE("colleges-disagree"),
    TIE_BROKEN_FOR("tie-broken-for"),
    TIE_BROKEN_AGAINST("tie-broken-against"),
    TIE_NOT_BROKEN("tie-not-broken"),
    NOTHING_EXPRESSED("nothing-expressed"),
    QUORUM_LOST("quorum-lost");

    private final String code;

    Explanation(String code) {
        this.code = code;
    }

    /** As it is written in events, answers and the ledger. */
    public String code() {
        return code;
    }
}
