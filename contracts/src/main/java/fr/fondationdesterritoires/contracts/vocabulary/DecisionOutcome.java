package fr.fondationdesterritoires.contracts.vocabulary;

/** What a committee decides. */
public enum DecisionOutcome {
    FUNDED,
    WAITING_LIST,
    REFUSED,
    DEFERRED
}
