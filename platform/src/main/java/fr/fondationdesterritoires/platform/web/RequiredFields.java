package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares JSON with the record it is meant for: every component that is not {@code @Nullable} must be there. All
 * that is missing is told at once, and no record is built from holes.
 */
final class RequiredFields {

    private RequiredFields() {}

    static List<FieldFault> missing(JsonNode body, Type type) {
        List<FieldFault> faults = new ArrayList<>();
        walk(body, type, null, "", faults);
        return faults;
    }

    private static void walk(
            JsonNode node, Type type, @Nullable AnnotatedType annotated, String path, List<FieldFault> faults) {
        if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
            for (RecordComponent component : record.getRecordComponents()) {
                component(node, component, path, faults);
            }
        } else if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            AnnotatedType lastAnnotated = annotated instanceof AnnotatedParameterizedType parameters
                    ? parameters
                            .getAnnotatedActualTypeArguments()[parameters.getAnnotatedActualTypeArguments().length - 1]
                    : null;
            if (Collection.class.isAssignableFrom(raw) && node.isArray()) {
                for (int index = 0; index < node.size(); index++) {
                    value(node.get(index), last, lastAnnotated, path + "[" + index + "]", faults);
                }
            } else if (Map.class.isAssignableFrom(raw) && node.isObject()) {
                node.properties()
                        .forEach(entry ->
                                value(entry.getValue(), last, lastAnnotated, join(path, entry.getKey()), faults));
            }
        }
    }

    private static void component(JsonNode node, RecordComponent component, String path, List<FieldFault> faults) {
        value(
                node.get(component.getName()),
                component.getGenericType(),
                component.getAnnotatedType(),
                join(path, component.getName()),
                faults);
    }

    private static void value(
            @Nullable JsonNode node,
            Type type,
            @Nullable AnnotatedType annotated,
            String path,
            List<FieldFault> faults) {
        if (node != null && !node.isNull()) {
            walk(node, type, annotated, path, faults);
        } else if (annotated == null || !annotated.isAnnotationPresent(Nullable.class)) {
            faults.add(new FieldFault(path, "required"));
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
