package fr.fondationdesterritoires.launcher.identity;

/** Somebody else signs people in, and their tokens come from there. */
public record OtherProvider(PersonTokens tokens) {}
