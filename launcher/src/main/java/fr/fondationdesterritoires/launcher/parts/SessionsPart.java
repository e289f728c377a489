package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.LocalRedis;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The Redis that several gateways share. */
public final class SessionsPart implements Part {

    private final Path directory;
    private final LocalRedis redis;
    private volatile State state = State.STOPPED;

    public SessionsPart(Path directory, int port) {
        this.directory = directory;
        this.redis = LocalRedis.in(directory, port);
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + redis.port();
    }

    @Override
    public State state() {
        return state == State.RUNNING && !redis.isRunning() ? State.DIED : state;
    }

    @Override
    public OptionalLong pid() {
        return redis.isRunning() ? OptionalLong.of(redis.pid()) : OptionalLong.empty();
    }

    @Override
    public Path log() {
        return directory.resolve("redis.log");
    }

    @Override
    public synchronized void start() {
        state = State.STARTING;
        redis.start();
        state = State.RUNNING;
    }

    @Override
    public synchronized void stop() {
        state = State.STOPPED;
        redis.stop();
    }

    @Override
    public synchronized void killHard() {
        state = State.STOPPED;
        redis.killHard();
    }
}
