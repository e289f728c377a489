package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.time.Instant;
import java.util.List;

/** All that is frozen when a project is submitted, before it gets its number and its fingerprint. */
public record Submission(
        SubmissionId id,
        ProjectSheet sheet,
        CallRules call,
        int round,
        Instant receivedAt,
        PersonId by,
        List<Finding> findings,
        AlliancePremium premium) {}
