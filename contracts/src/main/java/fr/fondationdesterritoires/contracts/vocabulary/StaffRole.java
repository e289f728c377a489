package fr.fondationdesterritoires.contracts.vocabulary;

/** The two roles that a token carries; every other right is data. */
public enum StaffRole {
    FUND_MANAGER,
    FOUNDATION_ADMIN
}
