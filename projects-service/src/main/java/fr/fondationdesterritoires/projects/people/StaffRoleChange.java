package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged;
import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged.Change;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trace of staff roles, as it was asked for.
 *
 * @param position counts all changes, the latest highest
 * @param by nobody where the operator's one-time command gave the role
 */
record StaffRoleChange(
        UUID id,
        long position,
        UUID person,
        StaffRole role,
        Change change,
        @Nullable UUID by,
        String reason,
        Instant askedAt) {

    boolean gives() {
        return change == Change.GIVEN;
    }

    StaffRoleChanged published(Instant at) {
        return new StaffRoleChanged(person, role, change, at);
    }
}
