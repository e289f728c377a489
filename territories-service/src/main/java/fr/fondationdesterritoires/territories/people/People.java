package fr.fondationdesterritoires.territories.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What other features ask about people. */
public interface People {

    /** The names that are known; someone erased, or not heard of yet, has none. */
    Mono<Map<UUID, String>> names(Collection<UUID> people);
}
