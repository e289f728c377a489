package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Staff roles where they live: at the identity provider. Whatever it does not answer is a {@link ProviderAway}. Giving
 * what is there and taking what is not change nothing.
 */
interface StaffAccounts {

    /** An account, as the provider knows it. */
    record Account(UUID id, boolean emailVerified, boolean enabled) {

        boolean canBeTrusted() {
            return emailVerified && enabled;
        }
    }

    /** Empty if the provider knows nobody by that id. */
    Mono<Account> find(UUID person);

    /** Empty if nobody has that address. */
    Mono<Account> findByEmail(EmailAddress email);

    /** Empty if the provider knows nobody by that id. */
    Mono<Set<StaffRole>> rolesOf(UUID person);

    Mono<Void> give(UUID person, StaffRole role);

    Mono<Void> take(UUID person, StaffRole role);

    /** Ends the person's sessions at the provider: tokens that were given are not renewed. */
    Mono<Void> endSessions(UUID person);
}
