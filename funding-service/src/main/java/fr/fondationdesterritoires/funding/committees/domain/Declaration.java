package fr.fondationdesterritoires.funding.committees.domain;

import fr.fondationdesterritoires.funding.calendar.domain.ParisDay;
import java.time.Instant;

/** A member's yearly declaration of interests: holds for one year from the day it was made, in Paris. */
public record Declaration(MemberNumber member, Instant madeAt) {

    public boolean holdsAt(Instant now) {
        var firstDay = ParisDay.of(madeAt);
        var today = ParisDay.of(now);
        return today.isBefore(firstDay.plusYears(1));
    }
}
