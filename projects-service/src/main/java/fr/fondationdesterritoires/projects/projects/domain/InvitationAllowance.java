package fr.fondationdesterritoires.projects.projects.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many people somebody may still write to through the platform, which is no relay for anybody's mail.
 *
 * @param mostInADay invitations within any 24 hours
 * @param lately the instants of those that the person sent
 */
public record InvitationAllowance(int mostInADay, List<Instant> lately) {

    public static final Duration DAY = Duration.ofDays(1);

    public InvitationAllowance {
        lately = List.copyOf(lately);
    }

    /** When the next invitation may go, if not at once. */
    Optional<Instant> nextAfter(Instant at) {
        return lately.stream()
                .sorted(Comparator.reverseOrder())
                .skip(mostInADay - 1L)
                .findFirst()
                .map(oldest -> oldest.plus(DAY))
                .filter(at::isBefore);
    }
}
