package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Set;

/** How much of an item somebody may know; every answer, list, stream and message asks here. */
public enum Sight {
    /** It does not exist for them. */
    NOTHING,
    /** Title, organisations and territories. */
    OUTLINE,
    /** The file, the motion and who voted. */
    WHOLE;

    /** What this viewer may know of the item. */
    public static Sight of(Viewer viewer, Item item) {
        return switch (viewer) {
            case Viewer.MemberOf member -> ofMember(member.number(), item);
            case Viewer.Manager manager -> manager.conflicts().contains(item.application()) ? NOTHING : WHOLE;
            case Viewer.Staff staff -> staff.conflicts().contains(item.application()) ? NOTHING : OUTLINE;
            case Viewer.Anyone anyone -> NOTHING;
        };
    }

    public boolean seesSomething() {
        return this != NOTHING;
    }

    private static Sight ofMember(MemberNumber member, Item item) {
        if (item.isRecused(member)) {
            return NOTHING;
        }
        return item.hasAttested(member) ? WHOLE : OUTLINE;
    }

    /** In which quality somebody looks: a seat in the committee comes before a staff role. */
    public sealed interface Viewer {

        /** Has a seat. */
        record MemberOf(MemberNumber number) implements Viewer {}

        /** Manages funds; has or declared a conflict with these applications. */
        record Manager(Set<ApplicationId> conflicts) implements Viewer {
            public Manager {
                conflicts = Set.copyOf(conflicts);
            }
        }

        /** Works for the foundation otherwise. */
        record Staff(Set<ApplicationId> conflicts) implements Viewer {
            public Staff {
                conflicts = Set.copyOf(conflicts);
            }
        }

        /** Neither. */
        record Anyone() implements Viewer {}
    }
}
