package fr.fondationdesterritoires.contracts.vocabulary;

/** Where members attend; in the room and remotely are alike. */
public enum SessionMode {
    IN_ROOM,
    REMOTE,
    BOTH
}
