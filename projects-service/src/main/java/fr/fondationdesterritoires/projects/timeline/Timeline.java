package fr.fondationdesterritoires.projects.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The steps of projects: other features add theirs and show them. */
public interface Timeline {

    /** What can happen to a project. The portal makes the sentences, from the step and its data. */
    enum Kind {
        DRAFT_BEGUN,
        PARTNER_INVITED,
        PARTNER_CONFIRMED,
        PARTNER_DECLINED,
        INVITATION_TAKEN_BACK,
        PARTNER_LEFT,
        CHARTER_SIGNED,
        SUBMITTED,
        RECEIPT_MAILED,
        APPLICATION_RECEIVED,
        FOUND_INELIGIBLE,
        ELIGIBILITY_OVERRULED,
        CATALYSTS_PROPOSED,
        CATALYST_ASKED,
        CATALYST_DECLINED,
        CATALYST_ACCEPTED,
        NO_CATALYST_LEFT,
        LOCAL_OPINION_GIVEN,
        PLACED_ON_AGENDA,
        TAKEN_OFF_AGENDA,
        DECIDED,
        WITHDRAWN,
        WITHDRAWAL_REFUSED;

        /** Whether anyone may read it once the project is supported; the rest is for the alliance. */
        public boolean isPublic() {
            return switch (this) {
                case SUBMITTED, CATALYST_ACCEPTED, PLACED_ON_AGENDA, DECIDED -> true;
                case DRAFT_BEGUN,
                        PARTNER_INVITED,
                        PARTNER_CONFIRMED,
                        PARTNER_DECLINED,
                        INVITATION_TAKEN_BACK,
                        PARTNER_LEFT,
                        CHARTER_SIGNED,
                        RECEIPT_MAILED,
                        APPLICATION_RECEIVED,
                        FOUND_INELIGIBLE,
                        ELIGIBILITY_OVERRULED,
                        CATALYSTS_PROPOSED,
                        CATALYST_ASKED,
                        CATALYST_DECLINED,
                        NO_CATALYST_LEFT,
                        LOCAL_OPINION_GIVEN,
                        TAKEN_OFF_AGENDA,
                        WITHDRAWN,
                        WITHDRAWAL_REFUSED -> false;
            };
        }
    }

    /** In which quality somebody made the step. */
    enum Actor {
        LEAD,
        PARTNER,
        CATALYST,
        FUND_MANAGER,
        COMMITTEE,
        PLATFORM
    }

    /** One step, with the data that its sentence needs: organisations' names, amounts in cents, codes. */
    record Step(Instant at, Kind step, Actor actor, Map<String, Object> data) {}

    /** Adds a step in the caller's transaction. */
    Mono<Void> add(UUID projectId, Step step);

    /** All steps, in order; {@code catalystName} is in the data of those that tell of one who is known. */
    Mono<List<Step>> of(UUID projectId);
}
