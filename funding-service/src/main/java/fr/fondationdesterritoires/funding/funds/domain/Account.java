package fr.fondationdesterritoires.funding.funds.domain;

/** Where a fund's money stands; every posting moves it from one account to another. */
public enum Account {
    CONTRIBUTORS,
    AVAILABLE,
    RESERVED,
    COMMITTED
}
