package fr.fondationdesterritoires.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How to start a server.
 *
 * @param <L> the server
 * @param <S> these settings themselves
 */
public abstract sealed class ServerSettings<L extends LocalServer, S extends ServerSettings<L, S>>
        permits LocalKafka.Settings, LocalPostgres.Settings, LocalRedis.Settings {

    private final @Nullable Path directory;
    private final Map<String, String> settings = new TreeMap<>();
    private int port;

    /** Without a directory the files go with the server. */
    ServerSettings(@Nullable Path directory) {
        this.directory = directory;
    }

    abstract S self();

    /** The server, not started yet. */
    public abstract L unstarted();

    /** The port to listen on; any free one if it is never said. */
    public final S port(int wanted) {
        this.port = wanted;
        return self();
    }

    /** Any setting that the server's own configuration knows; the last word on it is the one that holds. */
    public final S with(String setting, String value) {
        settings.put(setting, value);
        return self();
    }

    /** Starts it and waits until it answers. */
    public final L start() {
        var server = unstarted();
        server.start();
        return server;
    }

    final @Nullable Path directory() {
        return directory;
    }

    final int port() {
        return port == 0 ? FreePorts.any() : port;
    }

    /** The usual settings, overruled by those that were asked for. */
    final Map<String, String> over(Map<String, String> usual) {
        var all = new TreeMap<>(usual);
        all.putAll(settings);
        return all;
    }
}
