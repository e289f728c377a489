package fr.fondationdesterritoires.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A record's component is required unless it is {@code @Nullable}, as everywhere in the code. Schemas are named after
 * their record alone, so two records of one name would be described as one mixture of both: that is refused.
 */
final class RequiredComponents implements ModelConverter {

    private final Map<String, Class<?>> recordsByName = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            onlyOne(schema, java.getRawClass());
            mark(definition(schema, context), java.getRawClass());
        }
        return schema;
    }

    private void onlyOne(Schema<?> schema, Class<?> record) {
        if (schema.get$ref() == null) {
            return;
        }
        Class<?> first = recordsByName.putIfAbsent(nameOf(schema), record);
        if (first != null && first != record) {
            throw new IllegalStateException(
                    "Two records would be described as " + nameOf(schema) + ": " + first + " and " + record);
        }
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null
                ? schema
                : context.getDefinedModels().getOrDefault(nameOf(schema), new Schema<>());
    }

    private static String nameOf(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }

    private static void mark(Schema<?> schema, Class<?> record) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(name -> properties.containsKey(name) && !required.contains(name))
                .forEach(required::add);
        schema.setRequired(required);
    }
}
