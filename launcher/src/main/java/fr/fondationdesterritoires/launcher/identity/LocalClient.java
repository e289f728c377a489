package fr.fondationdesterritoires.launcher.identity;

/** The gateway as the local identity provider knows it; nothing here is a secret worth keeping. */
public final class LocalClient {

    public static final String ID = "platform-gateway";
    public static final String SECRET = "local-only";

    private LocalClient() {}
}
