package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.LaunchOptions.Misunderstood;
import fr.fondationdesterritoires.local.LocalPartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The one main of a local platform; {@code ./start} calls it. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) {
        // Logging is set up here, before several threads at once would do it.
        var _ = LoggerFactory.getILoggerFactory();
        var root = Path.of(System.getProperty("platform.root", "")).toAbsolutePath();
        try {
            System.exit(run(LaunchOptions.parse(List.of(words), root)));
        } catch (Misunderstood | LaunchFailed | LocalPartException inWords) {
            System.err.println(inWords.getMessage());
            System.exit(1);
        } catch (IOException trouble) {
            System.err.println("The disk refuses something: " + trouble.getMessage());
            System.exit(1);
        }
    }

    private static int run(LaunchOptions options) throws IOException {
        var usual = options.projectRoot().resolve(".platform");
        var home = new Home(
                Path.of(System.getProperty("platform.home", usual.toString())).toAbsolutePath(),
                Path.of(System.getProperty(
                                "platform.programs", usual.resolve("programs").toString()))
                        .toAbsolutePath());
        home.create();
        var status = new StatusFile(home.run().resolve("status"));
        var client = new LocalClientCommands(new Ports(status.lastPort()));
        return switch (options.command()) {
            case STATUS -> client.status();
            case TOKEN -> client.token(options.argument());
            case RESTART -> client.restart(options.argument());
            case TRAIN -> LauncherTraining.run(options);
            case RESET ->
                alone(home, () -> {
                    home.deleteData();
                    System.out.println("All data of the local platform is deleted.");
                    return 0;
                });
            case RUN -> alone(home, () -> runPlatform(options, home, status));
        };
    }

    private static int runPlatform(LaunchOptions options, Home home, StatusFile status) throws IOException {
        var terminal = new Terminal(System.out);
        status.write(StatusFile.State.STARTING, options, "");
        var platform = new LocalPlatform(options, home, terminal);
        var hook = new Thread(
                () -> {
                    platform.stop();
                    status.write(StatusFile.State.STOPPED, options, "");
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        var code = new PlatformRun(platform, terminal, status, options, home.run()).run();
        if (code != 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return code;
    }

    /** Two launchers on the same data would spoil it. */
    private static int alone(Home home, Work work) throws IOException {
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new LaunchFailed(
                        "A platform already runs from this directory. ./start --status tells about it, ./start --stop ends it.");
            }
            return work.run();
        } catch (OverlappingFileLockException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Work {
        int run() throws IOException;
    }
}
