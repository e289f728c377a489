package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import java.util.List;
import java.util.UUID;

/** Someone who signed in at least once. */
record Person(
        UUID id,
        String displayName,
        String email,
        boolean emailVerified,
        String locale,
        List<StaffRole> staffRoles,
        long version) {

    PersonChanged published() {
        return new PersonChanged(id, email, displayName, locale, staffRoles);
    }
}
