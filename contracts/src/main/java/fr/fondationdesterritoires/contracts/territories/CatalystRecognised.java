package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalyst, whole, after recognition or a change of its profile. */
@EventType(topic = Topics.TERRITORIES, name = "territories.catalyst-recognised")
public record CatalystRecognised(
        UUID catalystId,
        int number,
        UUID personId,
        @Nullable UUID organisationId,
        List<String> territories,
        List<Integer> sdgs,
        List<CatalystRole> roles,
        int capacity)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return catalystId.toString();
    }
}
