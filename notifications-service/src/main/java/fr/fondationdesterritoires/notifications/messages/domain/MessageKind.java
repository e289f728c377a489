package fr.fondationdesterritoires.notifications.messages.domain;

/** Everything that a person can be told, and whether a mail goes with it. */
public enum MessageKind {
    /** To someone who may have no account: without the mail nobody would know. */
    PARTNER_INVITATION(Mail.UNLESS_STOPPED),
    PARTNER_CONFIRMED(Mail.UNLESS_DECLINED),
    SUBMISSION_RECEIPT(Mail.ALWAYS),
    SUBMISSION_OF_ALLIANCE(Mail.UNLESS_DECLINED),
    PROJECT_WITHDRAWN(Mail.UNLESS_DECLINED),
    /** Follows the receipt by seconds: a second mail would only be noise. */
    APPLICATION_RECEIVED(Mail.NEVER),
    APPLICATION_INELIGIBLE(Mail.ALWAYS),
    ELIGIBILITY_OVERRULED(Mail.UNLESS_DECLINED),
    PLACED_ON_AGENDA(Mail.UNLESS_DECLINED),
    TAKEN_OFF_AGENDA(Mail.UNLESS_DECLINED),
    CATALYST_ASKED(Mail.ALWAYS),
    CATALYST_ACCEPTED(Mail.UNLESS_DECLINED),
    /** To the catalyst: whom to get in touch with. */
    ACCOMPANIMENT_BEGINS(Mail.UNLESS_DECLINED),
    CATALYST_DECLINED(Mail.NEVER),
    ANSWER_TIME_PASSED(Mail.UNLESS_DECLINED),
    REQUEST_ENDED(Mail.UNLESS_DECLINED),
    LOCAL_OPINION_GIVEN(Mail.UNLESS_DECLINED),
    NO_CATALYST_LEFT(Mail.ALWAYS),
    SESSION_CONVENED(Mail.ALWAYS),
    /** Mailed at each closing, so that a ledger rewritten later is found out. */
    BALLOT_CLOSED(Mail.ALWAYS),
    DECISION(Mail.ALWAYS),
    DECISION_TO_CATALYST(Mail.UNLESS_DECLINED),
    /** Contradicts what was told before. */
    WITHDRAWAL_REFUSED(Mail.ALWAYS),
    WITHDRAWAL_REFUSED_TO_MANAGERS(Mail.ALWAYS),
    /** Rights that somebody has to know of, also when they did not expect them. */
    STAFF_ROLE_GIVEN(Mail.ALWAYS),
    STAFF_ROLE_TAKEN(Mail.ALWAYS);

    private final Mail mail;

    MessageKind(Mail mail) {
        this.mail = mail;
    }

    /** Whether a mail goes to somebody who wants mails of progress, or invitations, or does not. */
    public boolean isMailedTo(boolean wantsMailsOfProgress, boolean wantsInvitations) {
        return switch (mail) {
            case ALWAYS -> true;
            case UNLESS_STOPPED -> wantsInvitations;
            case UNLESS_DECLINED -> wantsMailsOfProgress;
            case NEVER -> false;
        };
    }

    /** Whether the person can choose not to get it by mail. */
    public boolean canBeDeclined() {
        return mail == Mail.UNLESS_DECLINED;
    }

    /** Whether the mail offers to stop all of its kind, without an account. */
    public boolean canBeStopped() {
        return mail == Mail.UNLESS_STOPPED;
    }

    private enum Mail {
        /** Asks for an act with a date, or is a proof. */
        ALWAYS,
        /** Asks something of somebody who asked us for nothing: the mail itself says how to stop all of its kind. */
        UNLESS_STOPPED,
        UNLESS_DECLINED,
        NEVER
    }
}
