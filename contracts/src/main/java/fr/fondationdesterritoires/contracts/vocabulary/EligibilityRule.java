package fr.fondationdesterritoires.contracts.vocabulary;

/** The eight rules of eligibility, E1 to E8, in the domain's order. */
public enum EligibilityRule {
    E1,
    E2,
    E3,
    E4,
    E5,
    E6,
    E7,
    E8
}
