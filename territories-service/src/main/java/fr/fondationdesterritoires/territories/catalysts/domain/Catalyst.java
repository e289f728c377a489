package fr.fondationdesterritoires.territories.catalysts.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recognised local animator.
 *
 * @param number lower ones were recognised earlier
 * @param taken projects accompanied at present; may exceed a capacity that was lowered since
 * @param version rises with each change of the profile
 */
public record Catalyst(
        CatalystId id,
        int number,
        UUID personId,
        @Nullable UUID organisationId,
        CatalystProfile profile,
        int taken,
        long version) {

    /** How many more projects it can accompany. */
    public int freeCapacity() {
        return Math.max(0, profile.capacity() - taken);
    }
}
