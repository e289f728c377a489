package fr.fondationdesterritoires.notifications.telling;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.EligibilityOverruled;
import fr.fondationdesterritoires.contracts.funding.SessionConvened;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.projects.PartnerConfirmed;
import fr.fondationdesterritoires.contracts.projects.PartnerInvited;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystRequestEnded;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.telling.domain.Occurrence;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import java.util.List;

/** What each event says to those who are told of it. What it does not know, such as a title, is added later. */
final class Happenings {

    private Happenings() {}

    static Notice of(PartnerInvited invited, EventMetadata metadata) {
        return Notice.of(Occurrence.PARTNER_INVITED, invited.projectId(), metadata, invited.invitedAt())
                .about(invited.invitationId())
                .naming(invited.contactId())
                .saying(Facts.NONE
                        .text("title", invited.projectTitle())
                        .text("lead", invited.leadName())
                        .text("organisation", invited.organisationName())
                        .moment("closesAt", invited.callClosesAt()));
    }

    static Notice of(PartnerConfirmed confirmed, EventMetadata metadata) {
        return Notice.of(Occurrence.PARTNER_CONFIRMED, confirmed.projectId(), metadata, confirmed.confirmedAt())
                .saying(Facts.NONE.text("organisation", confirmed.organisationName()));
    }

    static Notice of(ProjectSubmitted submitted, EventMetadata metadata) {
        return Notice.of(Occurrence.PROJECT_SUBMITTED, submitted.projectId(), metadata, submitted.submittedAt())
                .naming(submitted.submittedBy())
                .saying(Facts.NONE
                        .text("title", submitted.dossier().title())
                        .text("number", submitted.number())
                        .moment("submittedAt", submitted.submittedAt())
                        .text("fingerprint", submitted.sha256()));
    }

    static Notice of(ProjectWithdrawn withdrawn, EventMetadata metadata) {
        return Notice.of(Occurrence.PROJECT_WITHDRAWN, withdrawn.projectId(), metadata, withdrawn.withdrawnAt())
                .saying(Facts.NONE.text("reason", withdrawn.reason()));
    }

    static Notice of(ApplicationReceived received, EventMetadata metadata) {
        Occurrence occurrence =
                received.eligible() ? Occurrence.APPLICATION_RECEIVED : Occurrence.APPLICATION_INELIGIBLE;
        return Notice.of(occurrence, received.projectId(), metadata, received.receivedAt())
                .saying(Facts.NONE.codes("rules", received.unmetRules()));
    }

    static Notice of(EligibilityOverruled overruled, EventMetadata metadata) {
        return Notice.of(Occurrence.ELIGIBILITY_OVERRULED, overruled.projectId(), metadata, overruled.overruledAt())
                .saying(Facts.NONE.text("reason", overruled.reason()));
    }

    static Notice of(ApplicationPlacedOnAgenda placed, EventMetadata metadata) {
        return Notice.of(Occurrence.PLACED_ON_AGENDA, placed.projectId(), metadata, metadata.time())
                .saying(Facts.NONE.moment("startsAt", placed.startsAt()));
    }

    static Notice of(ApplicationTakenOffAgenda taken, EventMetadata metadata) {
        return Notice.of(Occurrence.TAKEN_OFF_AGENDA, taken.projectId(), metadata, taken.takenOffAt())
                .saying(Facts.NONE.code("left", taken.reason()));
    }

    static Notice of(CatalystAsked asked, EventMetadata metadata) {
        return Notice.of(Occurrence.CATALYST_ASKED, asked.projectId(), metadata, asked.askedAt())
                .about(asked.matchId())
                .naming(asked.personId())
                .saying(Facts.NONE.text("title", asked.projectTitle()).moment("answerBy", asked.answerBy()));
    }

    static Notice of(CatalystAccepted accepted, EventMetadata metadata) {
        return Notice.of(Occurrence.CATALYST_ACCEPTED, accepted.projectId(), metadata, accepted.acceptedAt())
                .about(accepted.matchId())
                .naming(accepted.personId())
                .saying(Facts.NONE
                        .person("catalyst", accepted.personId())
                        .contacts("catalystsContact", List.of(accepted.personId())));
    }

    static Notice of(CatalystRequestEnded ended, EventMetadata metadata) {
        return Notice.of(Occurrence.REQUEST_ENDED, ended.projectId(), metadata, ended.endedAt())
                .about(ended.matchId())
                .naming(ended.personId())
                .saying(Facts.NONE.text("title", ended.projectTitle()));
    }

    static Notice of(CatalystDeclined declined, EventMetadata metadata) {
        Occurrence occurrence = declined.expired() ? Occurrence.ANSWER_TIME_PASSED : Occurrence.CATALYST_DECLINED;
        return Notice.of(occurrence, declined.projectId(), metadata, declined.declinedAt());
    }

    static Notice of(LocalOpinionGiven given, EventMetadata metadata) {
        return Notice.of(Occurrence.LOCAL_OPINION_GIVEN, given.projectId(), metadata, given.givenAt())
                .saying(Facts.NONE.person("catalyst", given.personId()));
    }

    static Notice of(NoCatalystLeft none, EventMetadata metadata) {
        return Notice.of(Occurrence.NO_CATALYST_LEFT, none.projectId(), metadata, none.at())
                .saying(Facts.NONE.text("title", none.projectTitle()));
    }

    /** One notice for each member, since each may know other items. */
    static List<Notice> of(SessionConvened convened, EventMetadata metadata) {
        Notice common = Notice.of(Occurrence.SESSION_CONVENED, null, metadata, convened.convenedAt())
                .about(convened.sessionId());
        Facts facts = Facts.NONE
                .text("committee", convened.committeeName())
                .moment("startsAt", convened.startsAt())
                .text("place", convened.place())
                .code("mode", convened.mode());
        return convened.members().stream()
                .map(member -> common.naming(member.personId())
                        .saying(facts.texts("items", member.itemTitles())
                                .count("without", member.itemsTreatedWithout())))
                .toList();
    }

    /** Says that the ledger grew, and nothing of what was voted on. */
    static Notice of(BallotClosed closed, EventMetadata metadata) {
        return Notice.of(Occurrence.BALLOT_CLOSED, null, metadata, closed.closedAt())
                .about(closed.committeeId())
                .naming(closed.members())
                .saying(Facts.NONE
                        .moment("closedAt", closed.closedAt())
                        .count("index", closed.ledgerIndex())
                        .text("hash", closed.ledgerHash()));
    }

    static Notice of(WithdrawalRefused refused, EventMetadata metadata) {
        return Notice.of(Occurrence.WITHDRAWAL_REFUSED, refused.projectId(), metadata, refused.refusedAt())
                .about(refused.applicationId())
                .saying(Facts.NONE
                        .moment("withdrawnAt", refused.withdrawnAt())
                        .moment("decidedAt", refused.decidedAt())
                        .code("outcome", refused.outcome()));
    }

    static Notice of(StaffRoleChanged changed, EventMetadata metadata) {
        Occurrence occurrence = switch (changed.change()) {
            case GIVEN -> Occurrence.STAFF_ROLE_GIVEN;
            case TAKEN -> Occurrence.STAFF_ROLE_TAKEN;
        };
        return Notice.of(occurrence, null, metadata, changed.changedAt())
                .naming(changed.personId())
                .saying(Facts.NONE.code("role", changed.role()).moment("changedAt", changed.changedAt()));
    }

    private enum PremiumNote {
        TO_THE_MAXIMUM
    }

    static Notice of(DecisionTaken taken, EventMetadata metadata) {
        Facts premium = Boolean.TRUE.equals(taken.premiumCut())
                ? Facts.NONE.code("cut", PremiumNote.TO_THE_MAXIMUM)
                : Facts.NONE;
        return Notice.of(Occurrence.DECISION_TAKEN, taken.projectId(), metadata, taken.decidedAt())
                .saying(premium.code("variant", taken.outcome())
                        .text("number", taken.number())
                        .moment("decidedAt", taken.decidedAt())
                        .amount("amount", taken.amountCents())
                        .amount("premium", taken.premiumCents())
                        .text("conditions", taken.conditions())
                        .text("reasons", taken.reasons()));
    }
}
