package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a process reads from its environment: the properties that its files give a default, and the variables that
 * these name.
 *
 * @param variables of each property, those of environment variables that set it
 * @param values of each property, its default
 */
record ServiceSettings(Map<String, Set<String>> variables, Map<String, String> values) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern OWN_MACHINE = Pattern.compile("127\\.0\\.0\\.1|localhost");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static ServiceSettings of(String module) {
        ServiceSettings settings = new ServiceSettings(new TreeMap<>(), new TreeMap<>());
        if (!module.equals("gateway")) {
            settings.read("platform", "platform-defaults.yaml");
        }
        settings.read(module, "application.yaml");
        return settings;
    }

    private void read(String module, String file) {
        Path path = Path.of("..", module, "src/main/resources", file);
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(path.toFile())) {
            documents.readAll().forEach(document -> add("", document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field ->
                            add(name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue()));
        } else {
            values.put(name, value.asText());
            variables.put(name, variablesOf(name, value.asText()));
        }
    }

    private static Set<String> variablesOf(String name, String value) {
        Set<String> variables =
                new LinkedHashSet<>(List.of(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
        Matcher named = VARIABLE.matcher(value);
        while (named.find()) {
            variables.add(named.group(1));
        }
        return variables;
    }

    Set<String> names() {
        return variables.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The properties whose default is a place on the process's own machine. */
    Map<String, Set<String>> onOwnMachine() {
        return variables.entrySet().stream()
                .filter(property ->
                        OWN_MACHINE.matcher(values.get(property.getKey())).find())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
