package fr.fondationdesterritoires.notifications.people;

import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people that the platform can write to. */
public interface People {

    /** How to write to somebody; empty if they are not known, or not known yet. */
    Mono<Addressee> find(UUID personId);

    /** What people are called; those who are not known, or have no name, are left out. */
    Mono<Map<UUID, String>> names(Collection<UUID> people);

    /** Everybody who works for the foundation. */
    Flux<StaffMember> staff();

    /** Somebody with a staff role. */
    record StaffMember(UUID personId, Set<StaffRole> roles) {

        public StaffMember {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Somebody to write to.
     *
     * @param name empty for someone invited who has no account
     * @param locale a language tag
     */
    record Addressee(UUID personId, String email, String name, String locale) {}
}
