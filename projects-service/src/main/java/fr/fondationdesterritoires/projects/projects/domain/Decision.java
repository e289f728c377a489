package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;

/** What the committee decided on a project's application. */
public record Decision(DecisionOutcome outcome, Money amount, Money premium, Instant at) {}
