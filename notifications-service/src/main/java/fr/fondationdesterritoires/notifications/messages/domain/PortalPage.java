package fr.fondationdesterritoires.notifications.messages.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where in the portal a message leads. */
public final class PortalPage {

    /** Where people choose what they get by mail. */
    public static final String PREFERENCES = "/notifications/preferences";

    /** Where whoever holds the link of an invitation stops further ones; its token comes after. */
    public static final String NO_MORE_INVITATIONS = "/no-more-invitations/";

    private PortalPage() {}

    /**
     * The page's path.
     *
     * @param subject what the message is about beside the project: an invitation, a match, a session, a committee, an
     *     application
     */
    public static String of(MessageKind kind, @Nullable UUID project, @Nullable UUID subject) {
        return switch (kind) {
            case PARTNER_INVITATION -> "/invitations/" + subject;
            case PARTNER_CONFIRMED,
                    SUBMISSION_RECEIPT,
                    SUBMISSION_OF_ALLIANCE,
                    PROJECT_WITHDRAWN,
                    APPLICATION_RECEIVED,
                    APPLICATION_INELIGIBLE,
                    ELIGIBILITY_OVERRULED,
                    PLACED_ON_AGENDA,
                    TAKEN_OFF_AGENDA,
                    CATALYST_ACCEPTED,
                    CATALYST_DECLINED,
                    LOCAL_OPINION_GIVEN,
                    DECISION,
                    WITHDRAWAL_REFUSED -> "/projects/" + project;
            case CATALYST_ASKED, ACCOMPANIMENT_BEGINS -> "/matches/" + subject;
            case ANSWER_TIME_PASSED, REQUEST_ENDED, DECISION_TO_CATALYST -> "/my-space";
            case NO_CATALYST_LEFT -> "/management/applications";
            case WITHDRAWAL_REFUSED_TO_MANAGERS -> "/management/applications/" + subject;
            case SESSION_CONVENED -> "/sessions/" + subject;
            case BALLOT_CLOSED -> "/check/" + subject;
            case STAFF_ROLE_GIVEN -> "/management";
            case STAFF_ROLE_TAKEN -> "/my-space";
        };
    }
}
