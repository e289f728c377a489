package fr.fondationdesterritoires.projects.people;

/** The identity provider did not answer as expected. */
final class ProviderAway extends RuntimeException {

    private final boolean unsure;

    private ProviderAway(boolean unsure, Throwable cause) {
        super(cause);
        this.unsure = unsure;
    }

    /** What was asked for was not done. */
    static ProviderAway nothingDone(Throwable cause) {
        return new ProviderAway(false, cause);
    }

    /** What was asked for may have been done. */
    static ProviderAway unsure(Throwable cause) {
        return new ProviderAway(true, cause);
    }

    boolean isUnsure() {
        return unsure;
    }
}
