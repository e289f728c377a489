package fr.fondationdesterritoires.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pushes to a real registry, and takes the base from there. */
class RegistryTests {

    @TempDir
    private Path folder;

    @Test
    void an_image_on_a_base_by_digest_is_pushed_and_is_the_same_when_read_again() throws Exception {
        try (var registry = LocalRegistry.start(folder)) {
            var small = new SmallImage(folder);
            var name = registry.address() + "/java";
            var base = JibRun.toRegistry(small.baseWith("/opt/java/bin/java"), name + ":25", small.jibCache());
            var byDigest = new BaseImage(name + "@" + base.getDigest());

            var service = registry.address() + "/territoires/notifications-service";
            var pushed = JibRun.toRegistry(small.on(byDigest), service + ":1.0.0", small.jibCache());

            var again = JibRun.toRegistry(small.on(byDigest), service + ":1.0.1", folder.resolve("another-cache"));
            assertThat(again.getDigest()).isEqualTo(pushed.getDigest());
            var tar = folder.resolve("read.tar");
            JibRun.toTar(
                    new BaseImage(service + "@" + pushed.getDigest()).begin(),
                    tar,
                    "read",
                    folder.resolve("third-cache"));
            assertThat(ImageRules.faults(
                            ImageTar.open(tar, folder.resolve("opened")), new Deployment(Path.of("..")), true))
                    .isEmpty();
        }
    }

    @Test
    void a_base_that_is_not_there_is_said() throws Exception {
        try (var registry = LocalRegistry.start(folder)) {
            var small = new SmallImage(folder);
            var missing = new BaseImage(registry.address() + "/java@sha256:" + "0".repeat(64));

            assertThatThrownBy(() -> JibRun.toTar(small.on(missing), folder.resolve("x.tar"), "x", small.jibCache()))
                    .isInstanceOf(ImageFailed.class)
                    .hasMessageContaining("could not be made");
        }
    }
}
