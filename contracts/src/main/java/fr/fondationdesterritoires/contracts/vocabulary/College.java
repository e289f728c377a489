package fr.fondationdesterritoires.contracts.vocabulary;

/** The three groups of a committee. */
public enum College {
    STAKEHOLDERS,
    STRATEGIC_PARTNERS,
    INITIATIVES
}
