package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.local.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What an earlier run in the same directories left behind. */
final class EarlierRun {

    private static final long LONG_LOG = 10L << 20;

    private final Home home;

    EarlierRun(Home home) {
        this.home = home;
    }

    /** What a killed launcher left would hold the ports. */
    void endProcesses() throws IOException {
        ChildProcess.endLeftOvers(home.run());
        try (var parts = Files.list(home.data())) {
            parts.forEach(ChildProcess::endLeftOvers);
        }
    }

    void setLongLogsAside() throws IOException {
        try (var files = Files.list(home.run())) {
            for (var log : files.filter(EarlierRun::isLogOfPart).toList()) {
                if (Files.size(log) > LONG_LOG) {
                    Files.move(
                            log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean isLogOfPart(Path file) {
        return file.toString().endsWith(".log") && !file.endsWith("launcher.log");
    }
}
