package fr.fondationdesterritoires.launcher.demo;

/** The demonstration data could not be loaded; what was loaded stays, and the next start goes on from there. */
public final class DemoFailed extends RuntimeException {

    DemoFailed(String message) {
        super(message);
    }
}
