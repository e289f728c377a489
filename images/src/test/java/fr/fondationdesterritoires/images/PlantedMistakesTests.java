package fr.fondationdesterritoires.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small image without fault, and what the rules find once something is wrong with it. */
class PlantedMistakesTests {

    private static final Deployment DEPLOYMENT = new Deployment(Path.of(".."));

    @TempDir
    private Path folder;

    private SmallImage small;
    private BaseImage base;

    /** What somebody does to a good image. */
    private interface Mistake {
        void make(JibContainerBuilder image) throws IOException;
    }

    @BeforeEach
    void prepare() throws IOException {
        small = new SmallImage(folder);
        baseWith("/opt/java/bin/java");
    }

    @Test
    void a_good_image_has_no_fault() throws IOException {
        assertThat(faults(image -> {})).isEmpty();
    }

    @Test
    void the_user_root_is_found() throws IOException {
        assertThat(faults(image -> image.setUser("root")))
                .singleElement()
                .asString()
                .contains("user is \"root\"");
        assertThat(faults(image -> image.setUser(null)))
                .singleElement()
                .asString()
                .contains("user is \"\"");
        assertThat(faults(image -> image.setUser("0:0")))
                .singleElement()
                .asString()
                .contains("user is \"0:0\"");
        assertThat(faults(image -> image.setUser("10002:10002")))
                .singleElement()
                .asString()
                .contains("the pods' is 10001:10001");
    }

    @Test
    void a_secret_in_a_variable_is_found() throws IOException {
        assertThat(faults(image -> image.addEnvironmentVariable("SPRING_R2DBC_PASSWORD", "x")))
                .containsExactly("Its variable SPRING_R2DBC_PASSWORD looks like a secret.");
    }

    @Test
    void a_secret_in_a_file_is_found() throws IOException {
        assertThat(faults(image -> image.addLayer(List.of(small.write("client.pem", "x")), "/app")))
                .contains("/app/client.pem looks like a secret.");
        var key = "-----BEGIN " + "PRIVATE KEY-----";
        assertThat(faults(image -> image.addLayer(List.of(small.write("notes.txt", key)), "/app")))
                .contains("/app/notes.txt holds a private key.");
    }

    @Test
    void a_secret_in_the_application_is_found() throws IOException {
        small.jar("config/notes.txt", "-----BEGIN RSA " + "PRIVATE KEY-----");
        assertThat(faults(image -> {})).containsExactly("/app/app.jar!/config/notes.txt holds a private key.");
        small.jar("config/id_rsa", "x");
        assertThat(faults(image -> {})).containsExactly("/config/id_rsa in /app/app.jar looks like a secret.");
    }

    @Test
    void a_compiler_or_a_shell_is_found() throws IOException {
        baseWith("/opt/java/bin/javac");
        assertThat(faults(image -> {})).containsExactly("/opt/java/bin/javac has no business in it.");
        baseWith("/usr/bin/apt-get");
        assertThat(faults(image -> {})).containsExactly("/usr/bin/apt-get has no business in it.");
    }

    @Test
    void another_entry_point_is_found() throws IOException {
        assertThat(faults(image -> image.setEntrypoint(ServiceImage.command())))
                .singleElement()
                .asString()
                .startsWith("It starts with java");
    }

    @Test
    void other_ports_than_the_pods_are_found() throws IOException {
        assertThat(faults(image -> image.setExposedPorts(Port.tcp(8081))))
                .containsExactly("It exposes the ports [8081], the pods' are [8080, 9080].");
    }

    @Test
    void what_changes_from_build_to_build_is_found() throws IOException {
        assertThat(faults(image -> image.setCreationTime(Instant.parse("2026-01-01T00:00:00Z"))))
                .containsExactly("It tells when it was built: another build is another image.");
        var layer = FileEntriesLayer.builder()
                .setName("late")
                .addEntry(
                        small.write("late.txt", "x"),
                        AbsoluteUnixPath.get("/app/late.txt"),
                        FilePermissions.DEFAULT_FILE_PERMISSIONS,
                        Instant.parse("2026-01-01T00:00:00Z"))
                .build();
        assertThat(faults(image -> image.addFileEntriesLayer(layer)))
                .contains("/app/late.txt has the time of a build.");
    }

    @Test
    void a_file_that_all_may_write_is_found() throws IOException {
        var layer = FileEntriesLayer.builder()
                .setName("open")
                .addEntry(
                        small.write("open.txt", "x"),
                        AbsoluteUnixPath.get("/app/open.txt"),
                        FilePermissions.fromOctalString("666"))
                .build();
        assertThat(faults(image -> image.addFileEntriesLayer(layer)))
                .contains("/app/open.txt can be changed by who runs it, or lends rights.");
    }

    @Test
    void classes_outside_of_jars_are_found() throws IOException {
        var _ = small.write("application/content/application/Main.class", "a class");
        assertThat(faults(image -> {}))
                .containsExactly("/app/Main.class lies outside of a jar: the cache takes no classes from directories.");
    }

    @Test
    void a_layer_over_the_cache_is_found() throws IOException {
        assertThat(faults(image -> image.addLayer(List.of(small.write("more.txt", "x")), "/app")))
                .singleElement()
                .asString()
                .contains("not the cache");
    }

    @Test
    void an_own_jar_among_the_dependencies_is_found() throws IOException {
        var _ = small.write("application/content/dependencies/lib/contracts-1.jar", "a jar");
        assertThat(faults(image -> {})).containsExactly("/app/lib/contracts-1.jar is in the layer dependencies.");
    }

    @Test
    void a_jar_that_the_list_of_parts_leaves_out_is_found() throws IOException {
        var _ = small.write("application/content/dependencies/lib/unlisted-2.jar", "a jar");
        assertThat(faults(image -> {}))
                .containsExactly("/app/lib/unlisted-2.jar is not in the list of what it is made of.");
    }

    @Test
    void a_missing_list_of_parts_is_found() throws IOException {
        small.delete("application/sbom/application.cdx.json");
        assertThat(faults(image -> {})).singleElement().asString().contains("does not tell what it is made of");
    }

    private List<String> faults(Mistake mistake) throws IOException {
        var image = small.on(base);
        mistake.make(image);
        var tar = folder.resolve("image.tar");
        JibRun.toTar(image, tar, "image", small.jibCache());
        return ImageRules.faults(ImageTar.open(tar, folder.resolve("opened")), DEPLOYMENT, true);
    }

    private void baseWith(String program) throws IOException {
        var tar = folder.resolve("base.tar");
        JibRun.toTar(small.baseWith(program), tar, "base", small.jibCache());
        base = BaseImage.tar(tar);
    }
}
