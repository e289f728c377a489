package fr.fondationdesterritoires.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** What another virtual machine needs to run the same programs as this one. */
public final class ThisVirtualMachine {

    private ThisVirtualMachine() {}

    /** The program {@code java}. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Jars that only name others in their manifest are spelled out. */
    static String classPath() {
        var entries = new LinkedHashSet<Path>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .forEach(entry -> add(entry, entries));
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void add(Path entry, Set<Path> entries) {
        if (!Files.exists(entry) || !entries.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        try (var jar = new JarFile(entry.toFile())) {
            var manifest = jar.getManifest();
            var named = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (named != null) {
                Arrays.stream(named.strip().split("\\s+"))
                        .filter(name -> !name.isBlank())
                        .map(name -> Path.of(entry.toUri().resolve(name)))
                        .forEach(other -> add(other, entries));
            }
        } catch (IOException notAJar) {
            entries.remove(entry);
        }
    }
}
