package fr.fondationdesterritoires.reference;

/** Where an area lies: European France, an overseas department and region, or an overseas collectivity. */
public enum Zone {
    METROPOLE,
    DROM,
    COM
}
