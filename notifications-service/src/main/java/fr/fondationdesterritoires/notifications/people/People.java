package fr.fondationdesterritoires.notifications.people;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people that the platform can write to. */
public interface People {

    /** How to write to somebody; empty if they are not known, or not known yet. */
    Mono<Addressee> find(UUID personId);

    /** Everybody who manages funds. */
    Flux<UUID> fundManagers();

    /**
     * Somebody to write to.
     *
     * @param name empty for someone invited who has no account
     * @param locale a language tag
     */
    record Addressee(UUID personId, String email, String name, String locale) {}
}
