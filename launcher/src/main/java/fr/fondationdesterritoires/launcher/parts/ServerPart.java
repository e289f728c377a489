package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.ChildProcess;
import fr.fondationdesterritoires.local.LocalServer;
import java.nio.file.Path;
import java.util.Optional;

/** A part that is one of the servers of {@code local-infrastructure}. */
public class ServerPart extends ProcessPart {

    private final LocalServer server;

    public ServerPart(Layer layer, LocalServer server) {
        super(server.name(), layer);
        this.server = server;
    }

    @Override
    public final String address() {
        return "127.0.0.1:" + server.port();
    }

    @Override
    public final Path log() {
        return server.log();
    }

    @Override
    final Optional<ChildProcess> process() {
        return server.running();
    }

    @Override
    void begin() {
        server.start();
    }

    @Override
    final void end() {
        server.stop();
    }

    @Override
    final void kill() {
        server.killHard();
    }
}
