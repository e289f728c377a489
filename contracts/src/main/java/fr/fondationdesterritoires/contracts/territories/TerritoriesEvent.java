package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.PublishedEvent;

/** Every fact that territories-service publishes. */
public sealed interface TerritoriesEvent extends PublishedEvent
        permits FragilityImported,
                CatalystRecognised,
                CatalystsProposed,
                CatalystAsked,
                CatalystAccepted,
                CatalystDeclined,
                CatalystRequestEnded,
                NoCatalystLeft,
                LocalOpinionGiven {}
