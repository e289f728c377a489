package fr.fondationdesterritoires.launcher.parts;

/** What parts stand on, from those that people's requests reach first down: a platform stops in this order. */
public enum Layer {
    DOOR,
    SERVICES,
    BACKING,
    DATABASE
}
