package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.notifications.messages.domain.Fact;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each fact by its name, as a pair of its type and its value. */
@Component
final class FactsJson implements FactsColumn {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String write(Facts facts) {
        ObjectNode document = JSON.createObjectNode();
        facts.values().forEach((name, fact) -> document.set(name, pair(fact)));
        return document.toString();
    }

    @Override
    public Facts read(String text) {
        Map<String, Fact> facts = new TreeMap<>();
        JSON.readTree(text).propertyStream().forEach(field -> facts.put(field.getKey(), fact(field.getValue())));
        return new Facts(facts);
    }

    private static ArrayNode pair(Fact fact) {
        ArrayNode pair = JSON.createArrayNode();
        switch (fact) {
            case Fact.Text(String value) -> pair.add("text").add(value);
            case Fact.Texts(List<String> values) -> pair.add("texts").add(array(values));
            case Fact.Code(String value) -> pair.add("code").add(value);
            case Fact.Codes(List<String> values) -> pair.add("codes").add(array(values));
            case Fact.Moment(Instant value) -> pair.add("moment").add(value.toString());
            case Fact.Amount(Money value) -> pair.add("amount").add(value.cents());
            case Fact.Count(long value) -> pair.add("count").add(value);
            case Fact.Person(UUID personId) -> pair.add("person").add(personId.toString());
            case Fact.Contacts(List<UUID> people) ->
                pair.add("contacts")
                        .add(array(people.stream().map(UUID::toString).toList()));
        }
        return pair;
    }

    private static Fact fact(JsonNode pair) {
        JsonNode value = pair.get(1);
        String type = pair.get(0).stringValue();
        return switch (type) {
            case "text" -> new Fact.Text(value.stringValue());
            case "texts" -> new Fact.Texts(strings(value));
            case "code" -> new Fact.Code(value.stringValue());
            case "codes" -> new Fact.Codes(strings(value));
            case "moment" -> new Fact.Moment(Instant.parse(value.stringValue()));
            case "amount" -> new Fact.Amount(Money.ofCents(value.longValue()));
            case "count" -> new Fact.Count(value.longValue());
            case "person" -> new Fact.Person(UUID.fromString(value.stringValue()));
            case "contacts" ->
                new Fact.Contacts(strings(value).stream().map(UUID::fromString).toList());
            default -> throw new IllegalStateException("Unknown type of fact: " + type);
        };
    }

    private static ArrayNode array(List<String> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
