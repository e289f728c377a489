package fr.fondationdesterritoires.funding.applications.domain;

import java.time.Instant;
import java.util.UUID;

/** A fund manager let an ineligible application through, and says why. */
public record Overrule(String reason, UUID by, Instant at) {}
