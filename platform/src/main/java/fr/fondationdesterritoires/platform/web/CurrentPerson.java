package fr.fondationdesterritoires.platform.web;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks, as their token says. A controller takes it as an argument: {@code CurrentPerson} answers 401 to the
 * anonymous, {@code @Nullable CurrentPerson} or {@code Optional<CurrentPerson>} lets them in.
 */
public record CurrentPerson(
        UUID id, String name, String email, boolean emailVerified, Set<StaffRole> roles, Locale locale) {

    public CurrentPerson {
        roles = Set.copyOf(roles);
    }

    public boolean is(StaffRole role) {
        return roles.contains(role);
    }

    public boolean isStaff() {
        return !roles.isEmpty();
    }

    /** True if the person proved to own this address; addresses are compared without case. */
    public boolean owns(String address) {
        return emailVerified && email.equalsIgnoreCase(address);
    }
}
