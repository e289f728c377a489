package fr.fondationdesterritoires.contracts.vocabulary;

/** What moves the alliance premium's rate or sum. */
public enum PremiumTermKind {
    PROFILES,
    FRAGILITY,
    RATE_CEILING,
    CALL_MAXIMUM
}
