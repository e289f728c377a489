package fr.fondationdesterritoires.contracts.funding;

import org.jspecify.annotations.Nullable;

/** A text in French, and in English where there is one. */
public record LocalisedText(String fr, @Nullable String en) {}
