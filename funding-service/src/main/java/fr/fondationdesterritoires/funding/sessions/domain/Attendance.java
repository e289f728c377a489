package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Who is there, in the room or remotely alike. */
public record Attendance(NavigableSet<MemberNumber> present) {

    public static final Attendance NOBODY = new Attendance(Collections.emptyNavigableSet());

    public Attendance {
        present = Collections.unmodifiableNavigableSet(new TreeSet<>(present));
    }

    public boolean holds(MemberNumber member) {
        return present.contains(member);
    }

    Attendance with(MemberNumber member, boolean there) {
        NavigableSet<MemberNumber> changed = new TreeSet<>(present);
        if (there) {
            changed.add(member);
        } else {
            changed.remove(member);
        }
        return new Attendance(changed);
    }
}
