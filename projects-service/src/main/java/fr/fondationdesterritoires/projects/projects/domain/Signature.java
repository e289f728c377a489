package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.time.Instant;

/** The charter signed for an organisation, in the version that was shown. */
public record Signature(String charterVersion, PersonId by, Instant at) {}
