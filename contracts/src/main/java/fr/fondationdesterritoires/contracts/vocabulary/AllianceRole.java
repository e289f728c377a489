package fr.fondationdesterritoires.contracts.vocabulary;

/** The organisation that carries a project, or one allied with it. */
public enum AllianceRole {
    LEAD,
    PARTNER
}
