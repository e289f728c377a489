package fr.fondationdesterritoires.territories.catalysts;

import fr.fondationdesterritoires.contracts.territories.CatalystRecognised;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystProfile;

/** A catalyst as the other services hear of it. */
final class CatalystContracts {

    private CatalystContracts() {}

    static CatalystRecognised recognised(Catalyst catalyst) {
        CatalystProfile profile = catalyst.profile();
        return new CatalystRecognised(
                catalyst.id().value(),
                catalyst.number(),
                catalyst.personId(),
                catalyst.organisationId(),
                profile.territories().stream().map(TerritoryCode::toString).toList(),
                profile.sdgs(),
                profile.roles(),
                profile.capacity());
    }
}
