package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.local.Directories;
import fr.fondationdesterritoires.local.OneShot;
import fr.fondationdesterritoires.local.ThisVirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A copy of a service's jar, unpacked for a quick start: a rebuild never pulls the jar away under a running service.
 *
 * <p>The directory's name holds the jar's fingerprint, so a changed jar gets a fresh copy and a fresh cache.
 */
public final class ServiceProgram {

    private static final String USED_BY = "used-by-";

    private final Path directory;

    private ServiceProgram(Path directory) {
        this.directory = directory;
    }

    /** Copies the jar, unless the same one was copied before. */
    public static ServiceProgram of(Path jar, Path programs, String name) {
        try {
            var directory = programs.resolve(name).resolve(fingerprint(jar));
            if (!Files.exists(directory.resolve("app.jar"))) {
                deleteUnused(directory.resolveSibling(".").normalize());
                unpack(jar, directory);
            }
            Files.writeString(
                    directory.resolve(USED_BY + ProcessHandle.current().pid()), "");
            return new ServiceProgram(directory);
        } catch (IOException cannotCopy) {
            throw new LaunchFailed("%s could not be copied to %s: %s. Is the disk full?"
                    .formatted(name, programs, cannotCopy.getMessage()));
        }
    }

    boolean isTrained() {
        return Files.exists(cache());
    }

    /** The command of an ordinary start, with the cache if there is one. */
    List<String> command() {
        return isTrained() ? JvmFlags.command(jar(), "-XX:AOTCache=" + cache()) : JvmFlags.command(jar());
    }

    /** The command of a start that writes the cache when it ends. */
    List<String> trainingCommand() {
        return JvmFlags.command(jar(), "-XX:AOTCacheOutput=" + freshCache());
    }

    /** Puts the cache that a training left in its place at once and whole; tells whether there was one. */
    boolean keepCache() {
        try {
            Files.move(freshCache(), cache(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    private Path jar() {
        return directory.resolve("app.jar");
    }

    private Path freshCache() {
        return directory.resolve("start." + ProcessHandle.current().pid() + ".aot");
    }

    private Path cache() {
        return directory.resolve("start.aot");
    }

    private static void unpack(Path jar, Path directory) throws IOException {
        var half = directory.resolveSibling(
                directory.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Directories.delete(half);
        Files.createDirectories(half);
        var copy = half.resolve("app.jar");
        Files.copy(jar, copy);
        var unpacked = half.resolve("unpacked");
        var words = List.of(
                ThisVirtualMachine.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                copy.toString(),
                "extract",
                "--destination",
                unpacked.toString());
        OneShot.run(words, half.resolve("unpack.log"));
        Files.delete(copy);
        Files.move(unpacked, directory);
        Directories.delete(half);
    }

    /** Earlier copies go, unless another platform still runs on them. */
    private static void deleteUnused(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (var copies = Files.list(parent)) {
            for (var copy : copies.toList()) {
                if (!isUsed(copy)) {
                    Directories.delete(copy);
                }
            }
        }
    }

    private static boolean isUsed(Path copy) throws IOException {
        if (!Files.isDirectory(copy)) {
            return false;
        }
        try (var files = Files.list(copy)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(USED_BY))
                    .flatMap(name -> ProcessHandle.of(Long.parseLong(name.substring(USED_BY.length()))).stream())
                    .anyMatch(ProcessHandle::isAlive);
        }
    }

    private static String fingerprint(Path jar) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var bytes = new DigestInputStream(Files.newInputStream(jar), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
            digest.update(String.join(" ", JvmFlags.COMMON).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
