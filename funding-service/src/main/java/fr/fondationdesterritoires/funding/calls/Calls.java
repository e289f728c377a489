package fr.fondationdesterritoires.funding.calls;

import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import reactor.core.publisher.Mono;

/** What other features ask of calls. */
public interface Calls {

    /** The call; an error where there is none, or it is a draft. */
    Mono<Call.Published> published(CallId id);
}
