package fr.fondationdesterritoires.projects.projects.domain;

import java.time.Instant;

/** A part of the project that is saved by itself; {@code version} rises with each save. */
public record Section<T>(long version, Instant savedAt, T content) {

    static <T> Section<T> first(T content, Instant at) {
        return new Section<>(1, at, content);
    }

    Section<T> next(T content, Instant at) {
        return new Section<>(version + 1, at, content);
    }
}
