package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import fr.fondationdesterritoires.funding.applications.domain.Placement;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What other features ask of applications; what changes one joins the caller's transaction and locks its row. */
public interface Applications {

    Mono<Application> get(ApplicationId id);

    /** Title, organisations, territories and amount, of those that exist. */
    Mono<Map<ApplicationId, Outline>> outlines(Collection<ApplicationId> ids);

    /** The whole dossier as it was frozen in that submission, with what was said of it. */
    Mono<File> file(UUID submission);

    /** Puts a ready application on an agenda, or is refused; answers what it rests on. */
    Mono<Candidacy> place(ApplicationId id, Placement placement, Instant startsAt);

    /** Makes an application ready again, and tells so; one that is on no agenda stays as it is. */
    Mono<Void> takeOff(ApplicationId id, TakenOffReason reason, Instant now);

    /** Takes in a decision; answers the application's version from then on. */
    Mono<Long> decide(ApplicationId id, DecisionOutcome outcome, UUID decision);

    /** Which of these people belong to an organisation of each application's alliance, confirmed or not. */
    Mono<Map<ApplicationId, Set<PersonId>>> conflicts(Collection<ApplicationId> ids, Collection<PersonId> people);

    /** Those of these that are hidden from the person, who has or declared a conflict of interest with them. */
    Mono<Set<ApplicationId>> hiddenFrom(PersonId person, Collection<ApplicationId> ids);

    /** What a member may know before attesting; {@code organisations} are those that confirmed their part. */
    record Outline(
            ApplicationId id,
            UUID projectId,
            UUID callId,
            String number,
            String title,
            List<String> organisations,
            List<String> territories,
            long requestedCents,
            int premiumRatePoints) {}

    /** A catalyst's opinion, copied; {@code catalystName} is null where the person is not known, yet or any more. */
    record LocalOpinion(@Nullable String catalystName, OpinionVerdict verdict, String reasons, Instant givenAt) {}

    /** All there is to read. */
    record File(ApplicationId id, ProjectSubmitted submission, Optional<LocalOpinion> localOpinion) {}

    /** What is asked of whoever keeps the decisions. */
    interface Verdicts {

        /** The latest decision on an application, as it was published; empty where there is none. */
        Mono<DecisionTaken> lastOn(ApplicationId application);
    }

    /** What is asked of whoever keeps the sessions. */
    interface Sittings {

        /** When a session starts; empty where there is no such session. */
        Mono<Instant> startOf(UUID session);
    }

    /** What must follow at once, in the same transaction. */
    interface Reaction {

        /** The alliances of these applications changed. */
        Mono<Void> alliancesChanged(Set<ApplicationId> applications);

        /** The lead takes back an application that stands on an agenda. */
        Mono<Void> withdrawing(ApplicationId application, Placement placement);
    }
}
