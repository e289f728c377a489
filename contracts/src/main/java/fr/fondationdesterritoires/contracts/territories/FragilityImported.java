package fr.fondationdesterritoires.contracts.territories;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import java.util.Map;

/** An indicator of need, by department (INSEE code), with its source and year. */
@EventType(topic = Topics.TERRITORIES, name = "territories.fragility-imported")
public record FragilityImported(
        String indicator,
        LocalisedName name,
        IndicatorDirection direction,
        String unit,
        String source,
        int year,
        Map<String, Double> valuesByDepartment)
        implements TerritoriesEvent {

    @Override
    public String aggregateId() {
        return indicator;
    }

    /** A name in both languages. */
    public record LocalisedName(String fr, String en) {}
}
