package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import reactor.core.publisher.Mono;

/** Turns a refusal into an error signal, so that a refused act can neither be saved nor answered as done. */
public final class Refusals {

    private Refusals() {}

    /** For {@code transform(Refusals::orError)} after a decision. */
    public static <T> Mono<T> orError(Mono<Outcome<T>> decision) {
        return decision.flatMap(Refusals::orError);
    }

    public static <T> Mono<T> orError(Outcome<T> decision) {
        return decision.fold(Mono::just, Refusals::signal);
    }

    public static <T> Mono<T> signal(Refusal refusal) {
        return Mono.error(() -> new RefusalException(refusal));
    }

    /** What a store says when nothing is there, or nothing this person may know of: {@code <noun>-not-found}. */
    public static <T> Mono<T> notFound(String noun) {
        return signal(Refusal.of(Kind.NOT_FOUND, noun + "-not-found"));
    }
}
