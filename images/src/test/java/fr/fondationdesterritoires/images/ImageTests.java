package fr.fondationdesterritoires.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds an image on a base of this machine's own, and runs its content as Kubernetes would, on a real PostgreSQL and a
 * real Kafka. One service; with {@code -Dimages=all}, each.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImageTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path WORK = Path.of("target/image-tests").toAbsolutePath();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<Service, BuiltImage> images = new EnumMap<>(Service.class);
    private final Map<Service, RunningService> running = new EnumMap<>(Service.class);
    private BaseImage base;
    private Surroundings surroundings;

    @BeforeAll
    void build() throws IOException {
        var options = BuildOptions.parse(ROOT, "--tar", WORK.toString(), "--base", BuildOptions.LOCAL);
        var builder = new BuildImages(options, System.out);
        base = builder.base();
        surroundings = new Surroundings(ROOT);
        var training = new Training(surroundings, ROOT, WORK.resolve("logs"), System.out);
        for (var service : services()) {
            var image = builder.build(service, base, training);
            images.put(service, image);
            running.put(service, builder.start(image, training));
        }
    }

    @AfterAll
    void stop() {
        running.values().forEach(RunningService::stop);
        if (surroundings != null) {
            surroundings.close();
        }
    }

    static List<Service> services() {
        return System.getProperty("images", "").equals("all")
                ? List.of(Service.values())
                : List.of(Service.NOTIFICATIONS);
    }

    @ParameterizedTest
    @MethodSource("services")
    void an_image_keeps_every_rule(Service service) throws IOException {
        assertThat(ImageRules.faults(image(service).opened(), surroundings.deployment(), true))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void most_classes_come_from_the_cache(Service service) throws IOException {
        var use = CacheUse.of(process(service).process());

        assertThat(use.opened()).as(use.said()).isTrue();
        assertThat(use.isWorthIt())
                .as("%d of %d classes came from the cache", use.fromCache(), use.loaded())
                .isTrue();
        printSizes(service, use);
    }

    @ParameterizedTest
    @MethodSource("services")
    void the_cache_holds_no_word_of_its_training(Service service) throws IOException {
        assertThat(Secrets.holds(image(service).cache(), "org/springframework/boot/SpringApplication"))
                .isTrue();
        assertThat(Secrets.holds(image(service).cache(), surroundings.secret())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_cache_is_left_aside_under_other_options_and_that_is_seen(Service service) throws Exception {
        var tmp = WORK.resolve(service.module() + "-other-options");
        var words = new ArrayList<>(image(service).opened().entryPoint());
        words.addAll(1, List.of("-XX:-UseCompressedOops", "--version"));
        words.addAll(1, List.of(CacheUse.LOGGED.split(" ", -1)));

        var process = process(service)
                .container()
                .run(service.module() + "-other-options", WORK.resolve("logs"))
                .tmp(tmp)
                .start(words);

        assertThat(process.onExit().get(1, TimeUnit.MINUTES))
                .as(String.join("\n", process.output()))
                .isZero();
        assertThat(CacheUse.in(tmp).isWorthIt()).isFalse();
        assertThatThrownBy(CacheUse.in(tmp)::require).hasMessageContaining("start-up cache is not used");
    }

    @ParameterizedTest
    @MethodSource("services")
    void it_runs_as_nobody_with_no_right_in_a_file_system_that_cannot_be_written(Service service) throws IOException {
        var pid = process(service).process().pid();
        var status = Files.readString(Path.of("/proc/%d/status".formatted(pid)));

        assertThat(status)
                .containsPattern("Uid:\\s+10001\\s+10001\\s+10001\\s+10001")
                .containsPattern("Gid:\\s+10001\\s+10001\\s+10001\\s+10001")
                .containsPattern("CapEff:\\s+0{16}")
                .containsPattern("CapPrm:\\s+0{16}")
                .containsPattern("NoNewPrivs:\\s+1");
        var root = Path.of("/proc/%d/root".formatted(pid));
        for (var place : List.of("app", "etc", "opt")) {
            assertThatThrownBy(() -> Files.writeString(root.resolve(place).resolve("written"), ""))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("Read-only file system");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void it_serves(Service service) throws Exception {
        var path = service == Service.GATEWAY ? "/api/openapi" : "/v3/api-docs";
        var request = HttpRequest.newBuilder(URI.create(process(service).address() + path))
                .header("Authorization", "Bearer " + surroundings.outside().token())
                .build();

        var answer = CLIENT.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/");
    }

    @ParameterizedTest
    @MethodSource("services")
    void the_same_jar_gives_the_same_layers(Service service) throws IOException {
        var again = ServiceImage.of(service, service.jar(ROOT), WORK.resolve("again"), Map.of());
        var tar = WORK.resolve("again.tar");
        JibRun.toTar(again.on(base, Optional.empty()), tar, service.module(), WORK.resolve("another-cache"));

        var layers = ImageTar.open(tar, WORK.resolve("again-opened")).layers();

        assertThat(names(layers))
                .isNotEmpty()
                .isEqualTo(names(image(service).opened().layers()).subList(0, layers.size()));
    }

    @Order(Integer.MAX_VALUE)
    @ParameterizedTest
    @MethodSource("services")
    void it_ends_by_itself_when_asked(Service service) throws Exception {
        var process = process(service).process();
        var ended = process.onExit();

        process(service).stop();

        // 128 and the number of SIGTERM; killed after all it would be 137.
        assertThat(ended.get(1, TimeUnit.SECONDS)).isEqualTo(143);
    }

    private static List<String> names(List<Path> layers) {
        return layers.stream().map(layer -> layer.getFileName().toString()).toList();
    }

    private BuiltImage image(Service service) {
        return Objects.requireNonNull(images.get(service));
    }

    private RunningService process(Service service) {
        return Objects.requireNonNull(running.get(service));
    }

    private void printSizes(Service service, CacheUse use) throws IOException {
        var image = image(service).opened();
        System.out.printf("%s: %d of %d classes from the cache%n", service.module(), use.fromCache(), use.loaded());
        for (var layer : image.layers()) {
            System.out.printf("  %5.1f MB compressed  %s%n", Files.size(layer) / 1e6, image.nameOf(layer));
        }
        System.out.printf(
                "  %5.1f MB  the cache in use%n", Files.size(image(service).cache()) / 1e6);
    }
}
