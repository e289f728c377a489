package fr.fondationdesterritoires.funding.committees.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import java.util.Comparator;
import java.util.Optional;

/** A person's seat in a committee; a secretary may sit outside the colleges and then has no vote. */
public record Member(
        MemberNumber number, PersonId person, Optional<College> college, Mandate mandate, Optional<Office> office) {

    /** Longest in mandate first, then the lowest number. */
    public static final Comparator<Member> BY_SENIORITY =
            Comparator.comparing((Member member) -> member.mandate().from()).thenComparing(Member::number);

    public boolean isCoChair() {
        return office.filter(Office.CO_CHAIR::equals).isPresent();
    }

    public boolean isSecretary() {
        return office.filter(Office.SECRETARY::equals).isPresent();
    }

    /** Prepares the committee's sessions, and reads what members declare. */
    public boolean isOfficer() {
        return isCoChair() || isSecretary();
    }

    public boolean isVoting() {
        return college.isPresent();
    }
}
