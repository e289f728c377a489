package fr.fondationdesterritoires.funding.committees.domain;

/** What a member does beside voting. */
public enum Office {
    CO_CHAIR,
    SECRETARY
}
