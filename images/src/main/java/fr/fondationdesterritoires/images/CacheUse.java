package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a virtual machine says about its start-up cache: it leaves one aside without a word where it does not fit.
 *
 * @param said its own lines about it
 * @param opened whether it took the image's cache
 * @param fromCache how many of its classes came from there
 * @param loaded how many classes it loaded
 */
record CacheUse(String said, boolean opened, long fromCache, long loaded) {

    /** What a run is told, so that this can be read. */
    static final String LOGGED =
            "-Xlog:aot=info:file=/tmp/aot.log:none -Xlog:class+load=info:file=/tmp/classes.log:none";

    /** Below this share of classes a quick start is none. */
    private static final double MOST = 0.8;

    /** Of a process in a container, while it runs. */
    static CacheUse of(ChildProcess process) throws IOException {
        return in(Path.of("/proc", String.valueOf(process.pid()), "root", "tmp"));
    }

    /** Of a run whose /tmp this was. */
    static CacheUse in(Path tmp) throws IOException {
        var said = Files.readString(tmp.resolve("aot.log"));
        var classes = Files.readAllLines(tmp.resolve("classes.log"));
        return new CacheUse(
                said,
                said.contains("Opened AOT cache " + ServiceImage.CACHE),
                classes.stream()
                        .filter(line -> line.contains("source: shared objects file"))
                        .count(),
                classes.stream().filter(line -> line.contains("source: ")).count());
    }

    boolean isWorthIt() {
        return opened && fromCache > loaded * MOST;
    }

    void require() {
        if (!isWorthIt()) {
            throw new ImageFailed(
                    "The image's start-up cache is not used: %d of %d classes came from it. What the virtual machine said:%n%s"
                            .formatted(fromCache, loaded, said));
        }
    }
}
