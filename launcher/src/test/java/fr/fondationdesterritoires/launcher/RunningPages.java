package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.identity.Accounts;
import fr.fondationdesterritoires.launcher.parts.Parts;
import fr.fondationdesterritoires.local.FreePorts;
import fr.fondationdesterritoires.local.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The launcher's own pages on a real database, started once for all tests that ask for them. */
record RunningPages(
        Path directory, Ports ports, DemoPeople people, LocalPostgres database, ConfigurableApplicationContext context)
        implements AutoCloseable {

    private static RunningPages start() {
        try {
            var directory = Files.createTempDirectory("pages");
            var ports = new Ports(freeBlock());
            var people = DemoPeople.read();
            var database = LocalPostgres.in(directory.resolve("postgresql"))
                    .port(ports.database())
                    .withoutFsync()
                    .start();
            database.createDatabase("identity");
            var home = new Home(directory, directory.resolve("programs"));
            var context = LauncherApplication.start(ports, home, new Parts(), people, Optional.empty());
            context.getBean(Accounts.class).prepare(people);
            return new RunningPages(directory, ports, people, database, context);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        database.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    private static int freeBlock() {
        var port = 20_000 + (int) (ProcessHandle.current().pid() % 1_000) * 30;
        while (!FreePorts.isFree(port + 10) || !FreePorts.isFree(port + 25) || !FreePorts.isFree(port + 50)) {
            port += 100;
        }
        return port;
    }

    /** Gives them to a test's constructor. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == RunningPages.class;
        }

        @Override
        public RunningPages resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RunningPages.class, key -> start(), RunningPages.class);
        }
    }
}
