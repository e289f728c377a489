package fr.fondationdesterritoires.funding.funds.domain;

/** What a fund is for. */
public enum FundKind {
    ODD17,
    FONDS_I,
    OTHER
}
