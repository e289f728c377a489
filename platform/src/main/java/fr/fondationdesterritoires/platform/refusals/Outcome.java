package fr.fondationdesterritoires.platform.refusals;

import java.util.function.Function;

/** What a decision gives: a value, or the refusal. */
public sealed interface Outcome<T> {

    record Accepted<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Accepted<T>(T value) -> accepted(change.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    default <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
        return switch (this) {
            case Accepted<T>(T value) -> accepted.apply(value);
            case Refused<T>(Refusal refusal) -> refused.apply(refusal);
        };
    }

    default boolean isAccepted() {
        return this instanceof Accepted<T>;
    }

    default boolean isRefused() {
        return this instanceof Refused<T>;
    }
}
