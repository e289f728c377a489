package fr.fondationdesterritoires.notifications.telling.domain;

import static fr.fondationdesterritoires.notifications.telling.domain.Audience.CATALYST;
import static fr.fondationdesterritoires.notifications.telling.domain.Audience.COMMITTEE_MEMBERS;
import static fr.fondationdesterritoires.notifications.telling.domain.Audience.FUND_MANAGERS;
import static fr.fondationdesterritoires.notifications.telling.domain.Audience.LEAD;
import static fr.fondationdesterritoires.notifications.telling.domain.Audience.NAMED;
import static fr.fondationdesterritoires.notifications.telling.domain.Audience.PARTNERS;

import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The table of who is told of what.
 *
 * <p>Nobody is told one thing twice: the first line that fits a person counts. Who belongs to an alliance is told
 * nothing of it as a judge, only what they are told as one of the alliance. No line speaks of a tally.
 */
public final class WhoIsTold {

    private WhoIsTold() {}

    /** The lines of the table for one occurrence, the most particular first. */
    public static List<Telling> of(Occurrence occurrence) {
        return switch (occurrence) {
            case PARTNER_INVITED -> List.of(new Telling(NAMED, MessageKind.PARTNER_INVITATION));
            case PARTNER_CONFIRMED -> List.of(new Telling(LEAD, MessageKind.PARTNER_CONFIRMED));
            case PROJECT_SUBMITTED ->
                List.of(
                        new Telling(NAMED, MessageKind.SUBMISSION_RECEIPT),
                        new Telling(LEAD, MessageKind.SUBMISSION_RECEIPT),
                        new Telling(PARTNERS, MessageKind.SUBMISSION_OF_ALLIANCE));
            case PROJECT_WITHDRAWN -> toAllianceAndCatalyst(MessageKind.PROJECT_WITHDRAWN);
            case APPLICATION_RECEIVED -> toAlliance(MessageKind.APPLICATION_RECEIVED);
            case APPLICATION_INELIGIBLE -> toAlliance(MessageKind.APPLICATION_INELIGIBLE);
            case ELIGIBILITY_OVERRULED -> toAlliance(MessageKind.ELIGIBILITY_OVERRULED);
            case PLACED_ON_AGENDA -> toAlliance(MessageKind.PLACED_ON_AGENDA);
            case TAKEN_OFF_AGENDA -> toAlliance(MessageKind.TAKEN_OFF_AGENDA);
            case CATALYST_ASKED -> List.of(new Telling(NAMED, MessageKind.CATALYST_ASKED));
            case CATALYST_ACCEPTED ->
                List.of(
                        new Telling(NAMED, MessageKind.ACCOMPANIMENT_BEGINS),
                        new Telling(LEAD, MessageKind.CATALYST_ACCEPTED),
                        new Telling(PARTNERS, MessageKind.CATALYST_ACCEPTED));
            case CATALYST_DECLINED -> toAlliance(MessageKind.CATALYST_DECLINED);
            case ANSWER_TIME_PASSED ->
                List.of(
                        new Telling(NAMED, MessageKind.ANSWER_TIME_PASSED),
                        new Telling(LEAD, MessageKind.CATALYST_DECLINED),
                        new Telling(PARTNERS, MessageKind.CATALYST_DECLINED));
            case REQUEST_ENDED -> List.of(new Telling(NAMED, MessageKind.REQUEST_ENDED));
            case NO_CATALYST_LEFT -> List.of(new Telling(FUND_MANAGERS, MessageKind.NO_CATALYST_LEFT));
            case LOCAL_OPINION_GIVEN -> toAlliance(MessageKind.LOCAL_OPINION_GIVEN);
            case SESSION_CONVENED -> List.of(new Telling(NAMED, MessageKind.SESSION_CONVENED));
            case BALLOT_CLOSED -> List.of(new Telling(COMMITTEE_MEMBERS, MessageKind.BALLOT_CLOSED));
            case DECISION_TAKEN ->
                List.of(
                        new Telling(LEAD, MessageKind.DECISION),
                        new Telling(PARTNERS, MessageKind.DECISION),
                        new Telling(CATALYST, MessageKind.DECISION_TO_CATALYST));
            case STAFF_ROLE_GIVEN -> List.of(new Telling(NAMED, MessageKind.STAFF_ROLE_GIVEN));
            case STAFF_ROLE_TAKEN -> List.of(new Telling(NAMED, MessageKind.STAFF_ROLE_TAKEN));
            // Whoever was told of the withdrawal, and those who count with the decision.
            case WITHDRAWAL_REFUSED ->
                List.of(
                        new Telling(LEAD, MessageKind.WITHDRAWAL_REFUSED),
                        new Telling(PARTNERS, MessageKind.WITHDRAWAL_REFUSED),
                        new Telling(CATALYST, MessageKind.WITHDRAWAL_REFUSED),
                        new Telling(FUND_MANAGERS, MessageKind.WITHDRAWAL_REFUSED_TO_MANAGERS));
        };
    }

    /** Whether the people around the project must be known before anybody can be told. */
    public static boolean needsCircle(Occurrence occurrence) {
        return of(occurrence).stream().anyMatch(telling -> telling.audience().needsCircle());
    }

    /** Whether those told are to get in touch with the lead. */
    public static boolean givesLeadsContact(Occurrence occurrence) {
        return occurrence == Occurrence.CATALYST_ACCEPTED;
    }

    /** Whether the message may name the project; a ledger's growth must not, nor what is common to a session. */
    public static boolean speaksOfProject(Occurrence occurrence) {
        return occurrence != Occurrence.BALLOT_CLOSED && occurrence != Occurrence.SESSION_CONVENED;
    }

    /** Whether the foundation's staff must be known before anybody can be told. */
    public static boolean needsStaff(Occurrence occurrence) {
        return of(occurrence).stream().anyMatch(telling -> telling.audience() == FUND_MANAGERS);
    }

    /** Whether everybody concerned is among those told: what asks the fund managers to act has to reach somebody. */
    public static boolean isComplete(Occurrence occurrence, Circle circle, Map<UUID, MessageKind> told) {
        return circle.complete()
                && of(occurrence).stream()
                        .filter(telling -> telling.audience() == FUND_MANAGERS)
                        .allMatch(telling -> told.containsValue(telling.kind()));
    }

    /**
     * Each person to tell, with the kind of message. While somebody around the project is still unknown, whoever judges
     * is told nothing: they may be of the alliance.
     */
    public static Map<UUID, MessageKind> told(Occurrence occurrence, Collection<UUID> named, Circle circle) {
        Map<UUID, MessageKind> told = new LinkedHashMap<>();
        for (Telling telling : of(occurrence)) {
            for (UUID person : people(telling.audience(), named, circle)) {
                told.putIfAbsent(person, telling.kind());
            }
        }
        return told;
    }

    private static Set<UUID> people(Audience audience, Collection<UUID> named, Circle circle) {
        return switch (audience) {
            case NAMED -> new TreeSet<>(named);
            case COMMITTEE_MEMBERS -> free(named, circle);
            case LEAD -> new TreeSet<>(circle.lead());
            case PARTNERS -> new TreeSet<>(circle.partners());
            case CATALYST -> new TreeSet<>(circle.catalyst());
            case FUND_MANAGERS -> {
                Set<UUID> managers = free(circle.fundManagers(), circle);
                yield managers.isEmpty() ? free(circle.administrators(), circle) : managers;
            }
        };
    }

    private static Set<UUID> free(Collection<UUID> judges, Circle circle) {
        Set<UUID> free = new TreeSet<>(circle.complete() ? judges : Set.of());
        free.removeIf(circle::isInConflict);
        return free;
    }

    private static List<Telling> toAlliance(MessageKind kind) {
        return List.of(new Telling(LEAD, kind), new Telling(PARTNERS, kind));
    }

    private static List<Telling> toAllianceAndCatalyst(MessageKind kind) {
        return List.of(new Telling(LEAD, kind), new Telling(PARTNERS, kind), new Telling(CATALYST, kind));
    }
}
