package fr.fondationdesterritoires.launcher;

/** The platform cannot start; the message says why and what to do, for the person at the terminal. */
public final class LaunchFailed extends RuntimeException {

    public LaunchFailed(String message) {
        super(message);
    }
}
