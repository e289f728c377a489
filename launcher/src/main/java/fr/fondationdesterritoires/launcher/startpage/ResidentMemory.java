package fr.fondationdesterritoires.launcher.startpage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much memory a process and its children hold (Linux only). */
final class ResidentMemory {

    private ResidentMemory() {}

    static @Nullable Long ofTree(OptionalLong pid) {
        if (pid.isEmpty() || !Files.isDirectory(Path.of("/proc/self"))) {
            return null;
        }
        return ProcessHandle.of(pid.getAsLong()).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .mapToLong(each -> kilobytes(each.pid()))
                .sum();
    }

    /** Of one process alone. */
    static @Nullable Long of(long pid) {
        return Files.isDirectory(Path.of("/proc/self")) ? kilobytes(pid) : null;
    }

    private static long kilobytes(long pid) {
        // The proportional size splits shared pages among those who share them.
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
