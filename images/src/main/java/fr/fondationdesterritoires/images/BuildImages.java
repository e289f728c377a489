package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.Directories;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the images: lays each out without a cache, lets its content learn a quick start, adds the cache, sees that the
 * whole keeps the rules and starts with the cache, and only then pushes it or leaves its tar.
 */
public final class BuildImages {

    private final BuildOptions options;
    private final Path work;
    private final PrintStream out;

    BuildImages(BuildOptions options, PrintStream out) {
        this.options = options;
        this.work = options.projectRoot().resolve("images/target/work");
        this.out = out;
    }

    /** Ends with 1 and a sentence where it fails. */
    public static void main(String[] words) throws IOException {
        try {
            new BuildImages(BuildOptions.parse(Path.of("").toAbsolutePath(), words), System.out).run();
        } catch (ImageFailed failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    void run() throws IOException {
        var base = base();
        var built = new ArrayList<BuiltImage>();
        var running = new ArrayList<RunningService>();
        try (var surroundings = new Surroundings(options.projectRoot())) {
            var training = new Training(surroundings, options.projectRoot(), work.resolve("logs"), out);
            try {
                for (var service : options.services()) {
                    var image = build(service, base, training);
                    keepRules(image, surroundings);
                    running.add(start(image, training));
                    built.add(image);
                }
            } finally {
                running.reversed().forEach(RunningService::stop);
            }
        }
        for (var image : built) {
            publish(image, base);
        }
    }

    BaseImage base() throws IOException {
        var asked = options.base();
        if (asked.isEmpty()) {
            return BaseImage.configured(options.projectRoot());
        }
        if (asked.get().equals(BuildOptions.LOCAL)) {
            out.println("Making a base of this machine's Java runtime.");
            return LocalBase.make(work.resolve("local-base.tar"), work.resolve("local-base"));
        }
        return new BaseImage(asked.get());
    }

    BuiltImage build(Service service, BaseImage base, Training training) throws IOException {
        var folder = work.resolve(service.module());
        var image =
                ServiceImage.of(service, service.jar(options.projectRoot()), folder.resolve("application"), labels());
        var untrained = folder.resolve("untrained.tar");
        JibRun.toTar(image.on(base, Optional.empty()), untrained, service.module(), jibCache());
        var container = Container.of(ImageTar.open(untrained, folder.resolve("untrained")), folder.resolve("root"));
        if (!service.database().isEmpty()) {
            training.migrate(service, container);
        }
        out.printf("%s learns a quick start.%n", service.module());
        var cache = training.learn(service, container, folder.resolve("learnt"));
        var tar = folder.resolve(service.module() + ".tar");
        var name = service.module() + ":" + options.tag();
        JibRun.toTar(image.on(base, Optional.of(cache)), tar, name, jibCache());
        Files.delete(untrained);
        return new BuiltImage(image, cache, tar, ImageTar.open(tar, folder.resolve("trained")), folder.resolve("root"));
    }

    void keepRules(BuiltImage image, Surroundings surroundings) throws IOException {
        var bareBase = options.base().filter(BuildOptions.LOCAL::equals).isPresent();
        var faults = ImageRules.faults(image.opened(), surroundings.deployment(), bareBase);
        if (!faults.isEmpty()) {
            throw new ImageFailed("The image of %s is not fit to be given away:%n%s"
                    .formatted(image.service().module(), String.join("\n", faults)));
        }
        if (Secrets.holds(image.cache(), surroundings.secret())) {
            throw new ImageFailed("The cache of %s holds a password that it was trained with."
                    .formatted(image.service().module()));
        }
    }

    /** Starts the image's content, which must take its cache. */
    RunningService start(BuiltImage image, Training training) throws IOException {
        var container = Container.of(image.opened(), image.root());
        var running = training.serve(image.service(), container, CacheUse.LOGGED);
        var use = CacheUse.of(running.process());
        if (!use.isWorthIt()) {
            running.stop();
            use.require();
        }
        out.printf(
                "%s is ready; %d of its %d classes came from the cache.%n",
                image.service().module(), use.fromCache(), use.loaded());
        return running;
    }

    private void publish(BuiltImage image, BaseImage base) throws IOException {
        var module = image.service().module();
        if (options.registry().isPresent()) {
            var name = options.registry().get() + "/" + module + ":" + options.tag();
            var pushed = JibRun.toRegistry(image.image().on(base, Optional.of(image.cache())), name, jibCache());
            out.printf("Pushed %s, %s%n", name, pushed.getDigest());
        }
        if (options.tars().isPresent()) {
            var folder = options.tars().get();
            Files.createDirectories(folder);
            var tar = folder.resolve(module + ".tar");
            Files.move(image.tar(), tar, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(
                    image.image().billOfMaterials(),
                    folder.resolve(module + ".cdx.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            out.printf("%s: %d MB%n", tar, Files.size(tar) >> 20);
        }
        Directories.delete(image.root());
    }

    private Path jibCache() {
        return work.resolve("jib");
    }

    private Map<String, String> labels() {
        try {
            var revision = Tool.run(List.of("git", "-C", options.projectRoot().toString(), "rev-parse", "HEAD"))
                    .strip();
            return Map.of(
                    "org.opencontainers.image.revision", revision, "org.opencontainers.image.version", options.tag());
        } catch (ImageFailed noRepository) {
            return Map.of("org.opencontainers.image.version", options.tag());
        }
    }
}
