package fr.fondationdesterritoires.territories.matching.domain;

/** What became of the project, as far as matching is concerned. */
public enum Standing {
    OPEN,
    FUNDED,
    REFUSED,
    WITHDRAWN
}
