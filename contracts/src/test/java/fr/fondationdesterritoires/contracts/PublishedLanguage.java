package fr.fondationdesterritoires.contracts;

import static com.github.victools.jsonschema.generator.Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import fr.fondationdesterritoires.contracts.funding.FundingEvent;
import fr.fondationdesterritoires.contracts.notifications.NotificationsEvent;
import fr.fondationdesterritoires.contracts.projects.ProjectsEvent;
import fr.fondationdesterritoires.contracts.territories.TerritoriesEvent;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every published event, with the schema and the AsyncAPI document that its record implies. */
final class PublishedLanguage {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final SchemaGenerator GENERATOR = generator();

    private PublishedLanguage() {}

    static List<Class<? extends PublishedEvent>> events() {
        return Stream.of(ProjectsEvent.class, FundingEvent.class, TerritoriesEvent.class, NotificationsEvent.class)
                .flatMap(publisher -> Arrays.stream(publisher.getPermittedSubclasses()))
                .<Class<? extends PublishedEvent>>map(type -> type.asSubclass(PublishedEvent.class))
                .toList();
    }

    static EventType typeOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event + " lacks @EventType");
        }
        return type;
    }

    static String fileName(Class<?> event) {
        EventType type = typeOf(event);
        return "%s.v%d.json".formatted(type.name(), type.version());
    }

    static String schema(Class<?> event) {
        return JSON.writeValueAsString(GENERATOR.generateSchema(event)) + "\n";
    }

    /** Where an event holds words that people wrote: texts that are no id, no instant and no word of ours. */
    static List<String> freeTexts(Class<?> event) {
        List<String> places = new ArrayList<>();
        collectFreeTexts("", JSON.readTree(schema(event)), places);
        return places;
    }

    private static void collectFreeTexts(String place, JsonNode schema, List<String> places) {
        if (schema.path("type").toString().contains("\"string\"") && !schema.has("format") && !schema.has("enum")) {
            places.add(place);
        }
        if (schema.has("items")) {
            collectFreeTexts(place, schema.get("items"), places);
        }
        schema.path("properties")
                .propertyStream()
                .forEach(property -> collectFreeTexts(
                        place.isEmpty() ? property.getKey() : place + "." + property.getKey(),
                        property.getValue(),
                        places));
    }

    /** AsyncAPI 3: a channel per topic, its messages with their schemas beside this document. */
    static String asyncApi() {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Fondation des Territoires")
                .put("version", "1")
                .put("description", "CloudEvents 1.0, binary mode: attributes in ce_* headers, the fact as JSON.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (Class<?> event : events()) {
            EventType type = typeOf(event);
            String message = event.getSimpleName();
            messages.putObject(message)
                    .put("name", type.name())
                    .put("contentType", "application/json")
                    .putObject("payload")
                    .put("$ref", "schemas/" + fileName(event));
            String channel = type.topic().replace('.', '-');
            channels.withObject("/" + channel)
                    .put("address", type.topic())
                    .withObject("/messages/" + message)
                    .put("$ref", "#/components/messages/" + message);
            operations
                    .withObject("/publish-" + channel)
                    .put("action", "send")
                    .withObject("/channel")
                    .put("$ref", "#/channels/" + channel);
        }
        return JSON.writeValueAsString(document) + "\n";
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field.getRawMember().getAnnotatedType()))
                .withNullableCheck(field -> isNullable(field.getRawMember().getAnnotatedType()));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            Class<?> raw = type.getErasedType();
            if (raw == Money.class) {
                return inline(context.getGeneratorConfig().createObjectNode().put("type", "integer"));
            }
            return raw == Object.class ? inline(context.getGeneratorConfig().createObjectNode()) : null;
        });
        return new SchemaGenerator(config.build());
    }

    private static CustomDefinition inline(JsonNode schema) {
        return new CustomDefinition((ObjectNode) schema, true);
    }

    private static boolean isNullable(@Nullable AnnotatedElement type) {
        return type != null && type.isAnnotationPresent(Nullable.class);
    }
}
