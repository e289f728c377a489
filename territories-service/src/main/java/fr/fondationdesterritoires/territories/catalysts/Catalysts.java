package fr.fondationdesterritoires.territories.catalysts;

import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** What matching asks of the catalysts. */
public interface Catalysts {

    Mono<Catalyst> get(CatalystId id);

    /** Those with spare capacity who cover an area that shares a commune with one of these. */
    Mono<List<Catalyst>> near(Collection<TerritoryCode> territories);

    /** Takes one place of the catalyst's capacity, in the caller's transaction; refused when none is free. */
    Mono<Void> take(CatalystId catalyst);

    /** Takes a place again that was given back too early, even if others filled it meanwhile. */
    Mono<Void> takeAgain(CatalystId catalyst);

    /** Gives the place back, in the caller's transaction. */
    Mono<Void> giveBack(CatalystId catalyst);
}
