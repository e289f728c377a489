package fr.fondationdesterritoires.projects.projects.domain;

import java.time.Instant;

/** What the alliance keeps of its submission. */
public record Receipt(
        SubmissionId submission,
        String number,
        ProjectId project,
        CallId call,
        int round,
        Instant submittedAt,
        String sha256) {}
