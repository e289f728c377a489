package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import reactor.core.publisher.Mono;

/** What only the foundation's administrators may do. */
public final class Administrators {

    private Administrators() {}

    /** Refused with 403 {@code foundation-admin-required} for everybody else. */
    public static Mono<Void> only(CurrentPerson person) {
        return person.is(StaffRole.FOUNDATION_ADMIN)
                ? Mono.empty()
                : Refusals.signal(Refusal.of(Refusal.Kind.FORBIDDEN, "foundation-admin-required"));
    }
}
