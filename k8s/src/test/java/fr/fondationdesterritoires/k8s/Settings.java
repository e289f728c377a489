package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the processes are told by their environment, and what they know to be told. */
final class Settings {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)[:}]");
    private static final Pattern RECORD = Pattern.compile(
            "@ConfigurationProperties\\(\"([^\"]+)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\)\\s*\\{", Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)", Pattern.MULTILINE);

    /** Of the virtual machine itself. */
    private static final Set<String> OTHERS = Set.of("JAVATOOLOPTIONS");

    private static final BootMetadata BOOT = BootMetadata.read();

    private Settings() {}

    /** The names that bind to nothing. */
    static List<String> thatNobodyReads(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.resources().stream()
                .filter(resource -> resource.isProcess() || resource.podLabels().containsValue("migration"))
                .forEach(resource -> {
                    Map<String, String> told = of(resource, all);
                    Set<String> known = known(module(resource));
                    told.keySet().stream()
                            .filter(name -> !known.contains(plain(name))
                                    && !OTHERS.contains(plain(name))
                                    && BOOT.maps().stream().noneMatch(plain(name)::startsWith)
                                    && told.values().stream().noneMatch(value -> value.contains("$(" + name + ")")))
                            .forEach(
                                    name -> complaints.add(resource + " is told " + name + ", which it does not know"));
                });
        return complaints;
    }

    /** The environment of a pod's first container; what comes from a secret is told by its reference. */
    static Map<String, String> of(Resource maker, Rendering all) {
        Map<String, String> environment = new TreeMap<>();
        JsonNode container = maker.containers().get(0);
        for (JsonNode from : container.path("envFrom")) {
            String config = from.at("/configMapRef/name").asText();
            all.find("ConfigMap", config).ifPresent(map -> environment.putAll(Resource.texts(map.at("/data"))));
        }
        for (JsonNode entry : container.path("env")) {
            environment.put(
                    entry.path("name").asText(),
                    entry.has("value")
                            ? entry.path("value").asText()
                            : "secret "
                                    + entry.at("/valueFrom/secretKeyRef/name").asText());
        }
        return environment;
    }

    /** The configuration that a process has in the end, by the names of its files. */
    static Map<String, String> with(Resource process, Rendering all) {
        Map<String, String> settings = new TreeMap<>(files(module(process)));
        Map<String, String> told = of(process, all);
        settings.replaceAll((name, value) -> told.entrySet().stream()
                .filter(entry -> plain(entry.getKey()).equals(plain(name)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(value));
        return settings;
    }

    static String module(Resource resource) {
        return resource.name().replace("-migration", "");
    }

    private static Set<String> known(String module) {
        Set<String> known = new TreeSet<>(BOOT.properties());
        for (Path file : filesOf(module)) {
            try {
                String text = Files.readString(file);
                PLACEHOLDER.matcher(text).results().forEach(found -> known.add(plain(found.group(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files(module).keySet().forEach(name -> known.add(plain(name)));
        known.addAll(records(module));
        if (!module.equals("gateway")) {
            known.addAll(records("platform"));
        }
        return known;
    }

    private static List<Path> filesOf(String module) {
        Path own = Path.of("..", module, "src/main/resources/application.yaml");
        Path defaults = Path.of("../platform/src/main/resources/platform-defaults.yaml");
        return module.equals("gateway") ? List.of(own) : List.of(defaults, own);
    }

    private static Map<String, String> files(String module) {
        Map<String, String> settings = new TreeMap<>();
        for (Path file : filesOf(module)) {
            try {
                // What follows is for a profile that is not on here.
                flatten("", YAML.readTree(Files.readString(file).split("\n---\n", 2)[0]), settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(), entry.getValue(), into));
        } else {
            into.put(
                    prefix,
                    node.isArray()
                            ? String.join(
                                    ",",
                                    Resource.each(node).map(JsonNode::asText).toList())
                            : node.asText());
        }
    }

    /** The components of the module's records of configuration. */
    private static Set<String> records(String module) {
        Set<String> names = new TreeSet<>();
        for (String source : Sources.of(module)) {
            Matcher record = RECORD.matcher(source);
            while (record.find()) {
                String prefix = plain(record.group(1));
                // Annotations have commas and words of their own.
                String components = record.group(2).replaceAll("@\\w+(\\([^)]*\\))?", "");
                COMPONENT.matcher(components).results().forEach(found -> names.add(prefix + plain(found.group(1))));
            }
        }
        return names;
    }

    /** As Spring compares names: without case, dots, dashes and underscores. */
    static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** What Spring Boot's own modules know; a map takes any key below its name. */
    private record BootMetadata(Set<String> properties, Set<String> maps) {

        static BootMetadata read() {
            Set<String> properties = new TreeSet<>();
            Set<String> maps = new TreeSet<>();
            try {
                List<URL> files = Collections.list(
                        Settings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
                for (URL file : files) {
                    try (var stream = file.openStream()) {
                        JsonNode metadata = new ObjectMapper().readTree(stream);
                        Stream<JsonNode> all = Resource.each(metadata.path("properties"));
                        all.forEach(property -> (property.path("type").asText().startsWith("java.util.Map")
                                        ? maps
                                        : properties)
                                .add(plain(property.path("name").asText())));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new BootMetadata(properties, maps);
        }
    }
}
