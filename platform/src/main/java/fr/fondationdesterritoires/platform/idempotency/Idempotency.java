package fr.fondationdesterritoires.platform.idempotency;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Makes a repeated request harmless. A controller takes the key by {@code @RequestHeader("Idempotency-Key")}; without
 * it the answer is 400 {@code idempotency-key-required}.
 */
public interface Idempotency {

    /**
     * Does the work and keeps its answer, in one transaction; a repeat with the same key gets the kept answer. A repeat
     * that comes while the first is under way waits for it. A failed work keeps nothing.
     *
     * @param act names what is asked, such as {@code submit-project}; keys are apart per person and act
     * @param requestBody compared with the first one's: another body under the same key is refused with 422
     *     {@code idempotency-key-reused}; put the path's ids into it too
     * @param answer read back from JSON for a repeat
     */
    <T> Mono<T> once(
            String key, CurrentPerson person, String act, Object requestBody, Class<T> answer, Supplier<Mono<T>> work);
}
