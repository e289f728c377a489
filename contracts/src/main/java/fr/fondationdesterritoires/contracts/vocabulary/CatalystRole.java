package fr.fondationdesterritoires.contracts.vocabulary;

/** What a territorial catalyst does (<i>métier</i>). */
public enum CatalystRole {
    TERRITORIAL_DIALOGUE,
    COLLECTIVE_EXPERIMENTATION,
    ACCOMPANIMENT,
    PLACE
}
