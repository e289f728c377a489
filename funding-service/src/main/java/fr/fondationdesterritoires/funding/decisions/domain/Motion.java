package fr.fondationdesterritoires.funding.decisions.domain;

/** What is put to the vote. */
public enum Motion {
    FUND,
    WAITING_LIST
}
