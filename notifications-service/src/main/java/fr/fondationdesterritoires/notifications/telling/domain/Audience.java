package fr.fondationdesterritoires.notifications.telling.domain;

/** In which quality somebody is told. */
public enum Audience {
    /** Those whom the event itself names, for what is theirs. */
    NAMED(false),
    /** Everybody in the organisation that carries the project. */
    LEAD(true),
    /** Everybody in its confirmed partners. */
    PARTNERS(true),
    /** The catalyst who accepted to accompany it. */
    CATALYST(true),
    /** Those among the named who are called as members of a committee, and are not of the alliance. */
    COMMITTEE_MEMBERS(true),
    /** Those who manage funds and are not of the alliance; where there are none, the foundation's administrators. */
    FUND_MANAGERS(true);

    private final boolean needsCircle;

    Audience(boolean needsCircle) {
        this.needsCircle = needsCircle;
    }

    /** Whether the project's surroundings must be known to tell who this is. */
    boolean needsCircle() {
        return needsCircle;
    }
}
