package fr.fondationdesterritoires.funding.committees.domain;

import java.time.Instant;
import java.time.ZoneId;

/** A member's yearly declaration of interests: holds for one year from the day it was made, in Paris. */
public record Declaration(MemberNumber member, Instant madeAt) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public boolean holdsAt(Instant now) {
        var firstDay = madeAt.atZone(PARIS).toLocalDate();
        var today = now.atZone(PARIS).toLocalDate();
        return today.isBefore(firstDay.plusYears(1));
    }
}
