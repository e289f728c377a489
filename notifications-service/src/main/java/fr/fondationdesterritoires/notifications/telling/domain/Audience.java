package fr.fondationdesterritoires.notifications.telling.domain;

/** In which quality somebody is told. */
public enum Audience {
    /** Those whom the event itself names, for what is theirs. */
    NAMED(false, false),
    /** Everybody in the organisation that carries the project. */
    LEAD(true, false),
    /** Everybody in its confirmed partners. */
    PARTNERS(true, false),
    /** The catalyst who accepted to accompany it. */
    CATALYST(true, false),
    /** Those among the named who are called as members of a committee. */
    COMMITTEE_MEMBERS(true, true),
    FUND_MANAGERS(true, true);

    private final boolean needsCircle;
    private final boolean judges;

    Audience(boolean needsCircle, boolean judges) {
        this.needsCircle = needsCircle;
        this.judges = judges;
    }

    /** Whether the project's surroundings must be known to tell who this is. */
    boolean needsCircle() {
        return needsCircle;
    }

    /** Whether being one of the alliance is a conflict in this quality. */
    boolean judges() {
        return judges;
    }
}
