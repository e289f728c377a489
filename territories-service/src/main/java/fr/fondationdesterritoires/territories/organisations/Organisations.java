package fr.fondationdesterritoires.territories.organisations;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What other features ask about organisations. */
public interface Organisations {

    /** The organisations each of those people belongs to; people without any are left out. */
    Mono<Map<UUID, Set<UUID>>> ofPeople(Collection<UUID> people);

    /** The names of those organisations that are known. */
    Mono<Map<UUID, String>> names(Collection<UUID> organisations);
}
