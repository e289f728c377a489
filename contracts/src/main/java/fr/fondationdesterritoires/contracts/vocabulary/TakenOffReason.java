package fr.fondationdesterritoires.contracts.vocabulary;

/** Why an application leaves an agenda undecided. */
public enum TakenOffReason {
    /** The session ended without the quorum that its item needs. */
    NO_QUORUM,
    /** The session ended before its turn came. */
    ADJOURNED,
    /** It was taken off before the session opened. */
    TAKEN_OFF
}
