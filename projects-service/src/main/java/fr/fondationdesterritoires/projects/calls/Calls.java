package fr.fondationdesterritoires.projects.calls;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What other features ask about calls, as funding-service published them last. */
public interface Calls {

    /** Empty if no such call was published. */
    Mono<CallPublished> find(UUID callId);

    /** Those of these calls that were published. */
    Mono<Map<UUID, CallPublished>> find(Collection<UUID> callIds);
}
