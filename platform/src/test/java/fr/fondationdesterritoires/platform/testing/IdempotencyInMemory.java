package fr.fondationdesterritoires.platform.testing;

import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Idempotency in memory, for tests of acts without a database; for one request at a time. */
public final class IdempotencyInMemory implements Idempotency {

    private record Kept(Object requestBody, Object answer) {}

    private final Map<String, Kept> answers = new ConcurrentHashMap<>();

    @Override
    public <T> Mono<T> once(
            String key, CurrentPerson person, String act, Object requestBody, Class<T> answer, Supplier<Mono<T>> work) {
        String place = person.id() + "/" + act + "/" + key;
        return Mono.defer(() -> {
            Kept kept = answers.get(place);
            if (kept == null) {
                return work.get().doOnNext(done -> answers.put(place, new Kept(requestBody, done)));
            }
            return kept.requestBody().equals(requestBody)
                    ? Mono.just(answer.cast(kept.answer()))
                    : Refusals.signal(Refusal.of(Kind.INVALID, "idempotency-key-reused"));
        });
    }
}
