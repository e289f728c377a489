package fr.fondationdesterritoires.territories.opinions.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An opinion as it was last given.
 *
 * @param submissionId the dossier that it is about
 * @param version rises with each change
 */
public record GivenOpinion(LocalOpinion opinion, UUID submissionId, Instant givenAt, long version) {

    /** Whether giving this opinion now would say nothing new. */
    public boolean says(LocalOpinion other, UUID submission) {
        return opinion.equals(other) && submissionId.equals(submission);
    }
}
