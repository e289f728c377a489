package fr.fondationdesterritoires.launcher.identity;

/** The clients that the local identity provider knows; nothing here is a secret worth keeping. */
public final class LocalClient {

    public static final String ID = "platform-gateway";
    public static final String SECRET = "local-only";

    /** The account by which projects-service gives and takes staff roles. */
    static final String STAFF = "platform-staff";

    private LocalClient() {}
}
