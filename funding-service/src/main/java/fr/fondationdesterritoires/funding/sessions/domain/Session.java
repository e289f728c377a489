package fr.fondationdesterritoires.funding.sessions.domain;

import java.time.Instant;

/** A meeting of a committee; each state is a type. */
public sealed interface Session {

    SessionId id();

    SessionPlan plan();

    Agenda agenda();

    Attendance attendance();

    /** As it appears in answers. */
    String stateName();

    Session with(Agenda agenda);

    /** Being prepared: nobody was called yet. */
    record Planned(SessionId id, SessionPlan plan, Agenda agenda) implements Session {

        @Override
        public Attendance attendance() {
            return Attendance.NOBODY;
        }

        @Override
        public String stateName() {
            return "PLANNED";
        }

        @Override
        public Planned with(Agenda changed) {
            return new Planned(id, plan, changed);
        }
    }

    /** Members were called; they attest and read. */
    record Convened(SessionId id, SessionPlan plan, Agenda agenda, Attendance attendance, Instant convenedAt)
            implements Session {

        @Override
        public String stateName() {
            return "CONVENED";
        }

        @Override
        public Convened with(Agenda changed) {
            return new Convened(id, plan, changed, attendance, convenedAt);
        }
    }

    /** Under way. */
    record Open(
            SessionId id, SessionPlan plan, Agenda agenda, Attendance attendance, Instant convenedAt, Instant openedAt)
            implements Session {

        @Override
        public String stateName() {
            return "OPEN";
        }

        @Override
        public Open with(Agenda changed) {
            return new Open(id, plan, changed, attendance, convenedAt, openedAt);
        }
    }

    /** Over. */
    record Closed(
            SessionId id,
            SessionPlan plan,
            Agenda agenda,
            Attendance attendance,
            Instant convenedAt,
            Instant openedAt,
            Instant closedAt)
            implements Session {

        @Override
        public String stateName() {
            return "CLOSED";
        }

        @Override
        public Closed with(Agenda changed) {
            return new Closed(id, plan, changed, attendance, convenedAt, openedAt, closedAt);
        }
    }
}
