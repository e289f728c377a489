package fr.fondationdesterritoires.contracts.funding;

import fr.fondationdesterritoires.contracts.PublishedEvent;

/** Every fact that funding-service publishes. */
public sealed interface FundingEvent extends PublishedEvent
        permits CallPublished,
                ApplicationReceived,
                EligibilityOverruled,
                ApplicationPlacedOnAgenda,
                ApplicationTakenOffAgenda,
                SessionConvened,
                BallotClosed,
                DecisionTaken,
                WithdrawalRefused {}
