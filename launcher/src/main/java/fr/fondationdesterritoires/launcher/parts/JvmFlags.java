package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.ThisVirtualMachine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The flags of the services' virtual machines on one machine: small and quick to start.
 *
 * <p>Training and run must share them: a cache made under other flags is left aside without a word. The quick compiler
 * alone is for local use, never for figures under load: these name production's in {@code SERVICE_JVM_FLAGS}.
 */
final class JvmFlags {

    private static final List<String> OF_ONE_MACHINE = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xmx192m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");

    static final List<String> COMMON = Optional.ofNullable(System.getenv("SERVICE_JVM_FLAGS"))
            .map(given -> List.of(given.split(" ", -1)))
            .orElse(OF_ONE_MACHINE);

    private JvmFlags() {}

    static List<String> command(Path jar, String... more) {
        var words = new ArrayList<String>();
        words.add(ThisVirtualMachine.java());
        words.addAll(COMMON);
        words.addAll(List.of(more));
        words.addAll(List.of("-jar", jar.toString()));
        return words;
    }
}
