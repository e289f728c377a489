package fr.fondationdesterritoires.projects.people;

import org.jspecify.annotations.Nullable;

/** The identity provider did not answer as expected. */
final class ProviderAway extends RuntimeException {

    private enum Known {
        NOTHING_DONE,
        UNSURE,
        LACKS_ROLE
    }

    private final Known known;

    private ProviderAway(Known known, @Nullable Throwable cause) {
        super(cause);
        this.known = known;
    }

    /** What was asked for was not done. */
    static ProviderAway nothingDone(Throwable cause) {
        return new ProviderAway(Known.NOTHING_DONE, cause);
    }

    /** What was asked for may have been done. */
    static ProviderAway unsure(Throwable cause) {
        return new ProviderAway(Known.UNSURE, cause);
    }

    /** Nothing was done, and nothing will be until somebody gives the provider the role. */
    static ProviderAway lacksRole() {
        return new ProviderAway(Known.LACKS_ROLE, null);
    }

    boolean isUnsure() {
        return known == Known.UNSURE;
    }

    /** The refusal where nothing was changed. */
    String code() {
        return known == Known.LACKS_ROLE ? "identity-provider-lacks-role" : "identity-provider-away";
    }
}
