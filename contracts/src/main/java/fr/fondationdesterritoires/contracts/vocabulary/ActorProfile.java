package fr.fondationdesterritoires.contracts.vocabulary;

/** The family of actors that an organisation belongs to (<i>profil d'acteur</i>). */
public enum ActorProfile {
    ASSOCIATION,
    COMPANY,
    FOUNDATION,
    LOCAL_AUTHORITY,
    STATE_SERVICE,
    ACADEMIC,
    CITIZEN_INITIATIVE
}
