package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.local.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process of the crash test: killed, started again, frozen and thawed. */
final class CrashChild {

    private final String name;
    private final ChildProcess.Command command;
    private ChildProcess process;

    CrashChild(String mainClass, ProcessParts parts, Path directory, List<String> moreArguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=crash/logback.xml",
                mainClass));
        words.addAll(parts.arguments());
        words.addAll(moreArguments);
        name = parts.name();
        command = new ChildProcess.Command(name, words, Map.of("CLASSPATH", classPath()), directory);
        process = ChildProcess.start(command);
    }

    /** Surefire may put the class path into a jar's manifest; this is the whole of it. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    String name() {
        return name;
    }

    boolean isReady() {
        return process.output().contains(ProcessParts.READY);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.killHard();
    }

    void killAndStart() {
        kill();
        process = ChildProcess.start(command);
    }

    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int answer = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IllegalStateException(name + " took no " + signal + "; its last words:\n" + lastWords());
        }
    }

    String lastWords() {
        return name + "\n  " + String.join("\n  ", process.lastLines(12));
    }
}
