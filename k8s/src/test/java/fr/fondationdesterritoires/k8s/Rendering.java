package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that is applied for one place, in the order of README.md. */
record Rendering(String place, List<Resource> resources) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> PARTS = List.of("infrastructure", "migrations", "services");

    static Rendering of(String place, Path folder) {
        List<CompletableFuture<List<Resource>>> parts = PARTS.stream()
                .map(part -> CompletableFuture.supplyAsync(() -> parse(Kubectl.render(folder.resolve(part)))))
                .toList();
        return new Rendering(
                place, parts.stream().flatMap(part -> part.join().stream()).toList());
    }

    /** What is applied by itself. */
    static Rendering ofOne(String place, Path folder) {
        return new Rendering(place, parse(Kubectl.render(folder)));
    }

    static List<Resource> parse(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(document -> new Resource((ObjectNode) document))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Resource> all(String kind) {
        return resources.stream().filter(resource -> resource.is(kind));
    }

    /** Those that make pods. */
    List<Resource> makers() {
        return resources.stream().filter(Resource::makesPods).toList();
    }

    Stream<Resource> processes() {
        return resources.stream().filter(Resource::isProcess);
    }

    Optional<Resource> find(String kind, String name) {
        return all(kind).filter(resource -> resource.name().equals(name)).findFirst();
    }

    Resource get(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new IllegalArgumentException("No " + kind + " " + name));
    }

    /** A copy to plant mistakes in. */
    Rendering copy() {
        return new Rendering(
                place,
                new ArrayList<>(resources.stream()
                        .map(resource -> new Resource(resource.tree().deepCopy()))
                        .toList()));
    }

    Rendering without(Predicate<Resource> gone) {
        return new Rendering(place, resources.stream().filter(gone.negate()).toList());
    }

    Rendering with(String yaml) {
        return new Rendering(
                place, Stream.concat(resources.stream(), parse(yaml).stream()).toList());
    }

    /** What is applied beside it, for a time or by choice. */
    Rendering beside(String name, Rendering... others) {
        return new Rendering(
                name,
                Stream.concat(Stream.of(this), Stream.of(others))
                        .flatMap(rendering -> rendering.resources().stream())
                        .toList());
    }

    @Override
    public String toString() {
        return place;
    }
}
