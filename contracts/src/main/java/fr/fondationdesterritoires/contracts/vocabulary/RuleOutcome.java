package fr.fondationdesterritoires.contracts.vocabulary;

/** What a rule of eligibility says of a dossier. */
public enum RuleOutcome {
    MET,
    MISSING,
    NOT_MET
}
