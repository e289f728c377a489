package fr.fondationdesterritoires.images;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code bin/build-images} was asked.
 *
 * @param registry where to push to, such as {@code registry.example/territoires}; empty: nowhere
 * @param tars the folder that gets a tar of each image; empty: none
 * @param base as given; empty: what is configured
 */
record BuildOptions(
        Path projectRoot,
        Optional<String> registry,
        Optional<Path> tars,
        String tag,
        Optional<String> base,
        Set<Service> services) {

    /** Stands for a base made of this machine's own Java runtime. */
    static final String LOCAL = "local";

    static BuildOptions parse(Path projectRoot, String... words) {
        var left = new ArrayDeque<>(Arrays.asList(words));
        var registry = Optional.<String>empty();
        var tars = Optional.<Path>empty();
        var tag = Optional.<String>empty();
        var base = Optional.<String>empty();
        Set<Service> services = EnumSet.allOf(Service.class);
        while (!left.isEmpty()) {
            var option = left.pop();
            switch (option) {
                case "--push" -> registry = Optional.of(value(option, left));
                case "--tar" -> tars = Optional.of(projectRoot.resolve(value(option, left)));
                case "--tag" -> tag = Optional.of(value(option, left));
                case "--base" -> base = Optional.of(value(option, left));
                case "--only" -> services = named(value(option, left));
                default ->
                    throw new ImageFailed("The option %s is not known. See bin/build-images --help.".formatted(option));
            }
        }
        if (registry.isEmpty() == tars.isEmpty()) {
            throw new ImageFailed(
                    "Say where the images go: --push REGISTRY or --tar FOLDER. See bin/build-images --help.");
        }
        if (registry.isPresent() && tag.isEmpty()) {
            throw new ImageFailed("Say which release is pushed: --tag 1.0.0.");
        }
        if (registry.isPresent() && base.filter(LOCAL::equals).isPresent()) {
            throw new ImageFailed("A base made of this machine's own files is for trials: it is not pushed.");
        }
        return new BuildOptions(projectRoot, registry, tars, tag.orElse("local"), base, services);
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new ImageFailed("The option %s needs a value. See bin/build-images --help.".formatted(option));
        }
        return left.pop();
    }

    private static Set<Service> named(String list) {
        var services = EnumSet.noneOf(Service.class);
        for (var module : List.of(list.split(","))) {
            services.add(Service.named(module)
                    .orElseThrow(() -> new ImageFailed("There is no service %s.".formatted(module))));
        }
        return services;
    }
}
