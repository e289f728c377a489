package fr.fondationdesterritoires.local;

/** A local part could not be started or reached; the message is meant for the person at the terminal. */
public final class LocalPartException extends RuntimeException {

    public LocalPartException(String message) {
        super(message);
    }

    public LocalPartException(String message, Throwable cause) {
        super(message, cause);
    }
}
