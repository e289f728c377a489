package fr.fondationdesterritoires.funding.sessions.domain;

import java.util.List;

/** What a decision comes to: the session as it is now, and what happened. */
public record Change(Session session, List<SessionEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    static Change of(Session session, SessionEvent... events) {
        return new Change(session, List.of(events));
    }

    public static Change none(Session session) {
        return new Change(session, List.of());
    }
}
