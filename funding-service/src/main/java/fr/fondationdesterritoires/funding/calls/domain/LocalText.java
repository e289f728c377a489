package fr.fondationdesterritoires.funding.calls.domain;

import java.util.Optional;

/** A text in French, and perhaps in English. */
public record LocalText(String fr, Optional<String> en) {}
