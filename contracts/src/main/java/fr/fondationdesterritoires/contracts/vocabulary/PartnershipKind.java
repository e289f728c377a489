package fr.fondationdesterritoires.contracts.vocabulary;

/** How partners work together. */
public enum PartnershipKind {
    PATRONAGE,
    RESPONSIBLE_PRACTICES,
    ECONOMIC_COOPERATION,
    SOCIETAL_INNOVATION
}
