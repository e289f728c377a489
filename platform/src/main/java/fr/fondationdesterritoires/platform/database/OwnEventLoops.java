package fr.fondationdesterritoires.platform.database;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * Event loops for the database alone. Connections are spread over them in turn; the shared ones would put a new
 * connection on the thread that asked for it, and in the end all of them on one.
 */
final class OwnEventLoops implements LoopResources {

    private final EventLoopGroup loops;

    OwnEventLoops(int threads) {
        this.loops = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("database", true), NioIoHandler.newFactory());
    }

    @Override
    public EventLoopGroup onServer(boolean useNative) {
        return loops;
    }

    @Override
    public EventLoopGroup onClient(boolean useNative) {
        return loops;
    }

    @Override
    public boolean daemon() {
        return true;
    }

    @Override
    public void dispose() {
        var _ = loops.shutdownGracefully(0, 2, TimeUnit.SECONDS);
    }

    @Override
    public Mono<Void> disposeLater() {
        return Mono.fromRunnable(this::dispose);
    }
}
