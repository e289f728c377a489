package fr.fondationdesterritoires.contracts;

/** One topic per publishing service, and one apart for what could name a person. */
public final class Topics {

    public static final String PROJECTS = "projects.events";

    /** Compacted, keyed by person; a tombstone erases. */
    public static final String PEOPLE = "projects.people";

    public static final String FUNDING = "funding.events";
    public static final String TERRITORIES = "territories.events";
    public static final String NOTIFICATIONS = "notifications.events";

    private Topics() {}
}
